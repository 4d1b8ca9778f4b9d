import { spawnSync } from 'node:child_process';

/** SIGKILL to every process of a browser at once: both launchers make the browser the leader of a group of its own. */
export function killGroup(leader: number): void {
  process.kill(-leader, 'SIGKILL');
}

/** The browser that runs on a profile; Playwright does not tell. @throws when there is none */
export function findLeader(profileDir: string): number {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,pgid=,args='], { encoding: 'utf8' });
  for (const line of stdout.split('\n')) {
    const [, pid, group, args = ''] = line.match(/^\s*(\d+)\s+(\d+)\s+(.*)$/) ?? [];
    if (pid === group && args.includes(`--user-data-dir=${profileDir} `)) return Number(pid);
  }
  throw new Error(`No browser runs on ${profileDir}`);
}
