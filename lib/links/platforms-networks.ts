import type { Platform } from './platform.ts';

/** Platforms of people and pictures. */
export const NETWORKS: readonly Platform[] = [
  {
    id: 'instagram',
    hosts: ['instagram.com'],
    shapes: { name: '[\\w.]{1,30}', share: '(?:\\w+/)?[\\w-]{1,99}' },
    tail: '/',
    pages: [
      ['share', '/share/<share>'],
      ['comment', '/p/<code>/c/<id>*'],
      ['post', '/p/<code>*', '/<name>/p/<code>*', '/tv/<code>*'],
      ['reel', '/reel/<code>*', '/<name>/reel/<code>*', '/reels(?!/audio)/<code>*'],
      ['story', '/stories/highlights/<id>'],
      ['story', '/stories/<name>/<id>'],
      ['story', '/stories/<name>'],
      ['profile', '/<name>~', '/_u/<name>'],
    ],
  },
  {
    id: 'facebook',
    hosts: ['facebook.com', 'fb.com'],
    sub: 'www|m|web|mbasic|touch|[a-z]{2}-[a-z]{2}',
    own: ['fb.watch'],
    shapes: {
      share: '(?:\\w/)?[\\w-]{1,99}',
      group: '(?!(?:feed|discover|create|joins)(?:/|$))[\\w.-]{1,99}',
    },
    pages: [
      ['share', '/share/<share>'],
      ['post', '/permalink.php&story_fbid=<code>&id=<id>', '/story.php&story_fbid=<code>&id=<id>'],
      ['post', '/photo&fbid=<id>', '/photo.php&fbid=<id>', '/<name>/photos/(?:<slug>/)?<id>*'],
      [
        'post',
        '/groups/<group>/posts/<id>*',
        '/groups/<group>/permalink/<id>*',
        '/groups/<group>&multi_permalinks=<id>',
      ],
      ['group', '/groups/<group>~'],
      ['video', '/watch&v=<id>', '/(?:watch/live|video.php)&v=<id>', '/<name>/videos/(?:<slug>/)?<id>'],
      ['video', 'fb.watch/<code>'],
      ['reel', '/reel/<id>', '/reels/<id>'],
      ['profile', '/profile.php&id=<id>', '/people/<slug>/<id>'],
      ['page', '/p/<name>'],
      ['post', '/<name>/posts/<code>', '/<name>/posts/<slug>/<code>'],
      ['page', '/<name>~', '/pages/<slug>/<name>'],
    ],
  },
  {
    id: 'threads',
    hosts: ['threads.com', 'threads.net'],
    shapes: { name: '[\\w.]{1,30}' },
    pages: [
      ['post', '/@<name>/post/<code>*'],
      ['post', '/t/<code>*'],
      ['profile', '/@<name>*'],
    ],
  },
  {
    id: 'linkedin',
    hosts: ['linkedin.com'],
    sub: 'www|m|[a-z]{2}',
    own: ['lnkd.in'],
    shapes: { urn: 'activity|ugcPost|share', org: 'company|school|showcase' },
    tail: '/',
    pages: [
      ['post', '/feed/update/urn:li:<urn>:<id>*', '/posts/<slug>-<urn>-<id>(?:-<code>)?'],
      ['post', '/pulse/<slug>'],
      ['profile', '/in/<name>*'],
      ['page', '/<org>/<name>*'],
      ['group', '/groups/<id>*'],
      ['share', 'lnkd.in/<code>'],
    ],
  },
  {
    id: 'pinterest',
    hosts: 'com at ca ch cl co.kr co.uk com.au com.mx de dk es fr ie it jp nz ph pt ru se'
      .split(' ')
      .map((end) => `pinterest.${end}`),
    sub: 'www|m|[a-z]{2}',
    own: ['pin.it'],
    shapes: {
      pin: '\\w{1,64}',
      tab: '_created|_saved|pins',
      board: '(?!_|pins(?:/|$))(?:[\\w-]|%[\\dA-Fa-f]{2}){1,299}',
    },
    tail: '/',
    pages: [
      ['post', '/pin/<pin>*', '/pin/[^/]+--<pin>*'],
      ['profile', '/<name>', '/<name>/<tab>'],
      ['board', '/<name>/<board>*'],
      ['share', 'pin.it/<code>'],
    ],
  },
  {
    id: 'vk',
    hosts: ['vk.com', 'vk.ru', 'vkontakte.ru'],
    www: '',
    own: ['vkvideo.ru'],
    shapes: {
      name: '[A-Za-z][\\w.]{1,31}',
      pair: '-?\\d{1,15}_\\d{1,15}',
      post: 'wall|photo',
      secret: 'ln-\\w{1,64}',
    },
    pages: [
      ['comment', '/wall<pair>&reply=<id>'],
      ['post', '/<post><pair>', '.*&w=<post><pair>.*', '.*&z=<post><pair>.*'],
      // Without it, a video shown to whoever has its link is not found.
      ['video', '/video<pair>&list=<secret>', 'vkvideo.ru/video<pair>&list=<secret>'],
      ['video', '/video<pair>', 'vkvideo.ru/video<pair>', '.*&z=video<pair>.*'],
      ['short', '/clip<pair>', '.*&z=clip<pair>.*'],
      ['story', '/story<pair>'],
      ['profile', '/id<id>'],
      ['group', '/club<id>', '/(?:public|event)<id>'],
      ['page', '/<name>'],
    ],
  },
];
