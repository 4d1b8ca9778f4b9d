import type { Platform } from './platform.ts';

/** Platforms of talk. */
export const TALK: readonly Platform[] = [
  {
    id: 'x',
    hosts: ['x.com', 'twitter.com'],
    www: '',
    sub: 'www|m|mobile',
    shapes: { name: '\\w{1,20}', live: 'spaces|broadcasts' },
    pages: [
      ['post', '/i/status/<id>*', '/i/web/status/<id>*'],
      ['group', '/i/communities/<id>*'],
      ['live', '/i/<live>/<code>*'],
      ['post', '/<name>/status/<id>*', '/<name>/statuses/<id>*'],
      ['profile', '/<name>~', '/intent/(?:user|follow)&screen_name=<name>'],
    ],
  },
  {
    id: 'telegram',
    hosts: ['t.me', 'telegram.me'],
    www: '',
    // An invite of digits alone is a telephone number.
    shapes: { name: '[A-Za-z]\\w{3,31}', invite: '(?!\\d*$)[\\w-]{8,99}' },
    pages: [
      ['invite', '/\\+<invite>', '/joinchat/<invite>'],
      ['comment', '/<name>/<id>&comment=<code>'],
      ['post', '/<name>/<id>', '/s/<name>/<id>', '/<name>/\\d+/<id>'],
      ['post', '/c/<code>/<id>', '/c/<code>/\\d+/<id>'],
      ['story', '/<name>/s/<id>'],
      ['bot', '/<name>&start=<code>'],
      ['bot', '/<name>&startapp=<code>'],
      ['channel', '/<name>', '/s/<name>'],
    ],
  },
  {
    id: 'reddit',
    hosts: ['reddit.com'],
    sub: 'www|m|old|new|np|sh|[a-z]{2}',
    own: ['redd.it'],
    // Reddit's lists of everything are no one's.
    shapes: { name: '(?!(?:all|popular)\\b)[\\w-]{2,24}', id: '[a-z\\d]{2,10}' },
    tail: '/',
    pages: [
      ['post', '/comments/<id>*', 'redd.it/<id>'],
      ['comment', '/r/<name>/comments/<id>/comment/<code>', '/r/<name>/comments/<id>/[^/]+/<code>'],
      ['post', '/r/<name>/comments/<id>*'],
      ['post', '/user/<name>/comments/<id>*'],
      ['share', '/r/<name>/s/<code>'],
      ['profile', '/user/<name>~', '/(?:u/|r/u_)<name>~'],
      ['group', '/r/<name>~'],
    ],
  },
  {
    id: 'discord',
    hosts: ['discord.com', 'discordapp.com'],
    sub: 'www|canary|ptb',
    own: ['discord.gg'],
    pages: [['invite', 'discord.gg/<code>', 'discord.gg/invite/<code>', '/invite/<code>']],
  },
];
