import type { Platform } from './platform.ts';

/** Platforms of video and music. */
export const MEDIA: readonly Platform[] = [
  {
    id: 'youtube',
    hosts: ['youtube.com', 'youtube-nocookie.com'],
    sub: 'www|m|music',
    own: ['youtu.be'],
    shapes: {
      video: '[\\w-]{11}',
      list: '[\\w-]{12,99}',
      comment: '[\\w.-]{9,99}',
      channel: 'UC[\\w-]{22}',
      old: 'c|user',
    },
    pages: [
      ['comment', '/watch&v=<video>&lc=<comment>'],
      ['video', '/watch&v=<video>', 'youtu.be/<video>', '/(?:embed|v|e)/<video>'],
      ['short', '/shorts/<video>'],
      ['live', '/live/<video>'],
      ['playlist', '/playlist&list=<list>'],
      ['post', '/post/<code>'],
      ['clip', '/clip/<code>'],
      ['channel', '/@<name>*'],
      ['channel', '/channel/<channel>*'],
      ['channel', '/<old>/<name>*'],
    ],
  },
  {
    id: 'tiktok',
    hosts: ['tiktok.com'],
    own: ['vm.tiktok.com', 'vt.tiktok.com'],
    shapes: { name: '[\\w.]{1,32}', v: 'v[mt]' },
    pages: [
      ['video', '/@<name>/video/<id>*'],
      ['post', '/@<name>/photo/<id>*'],
      ['live', '/@<name>/live'],
      ['profile', '/@<name>'],
      ['video', '/v/<id>.html'],
      ['share', '/t/<code>'],
      ['share', '<v>.tiktok.com/<code>'],
    ],
  },
  {
    id: 'twitch',
    hosts: ['twitch.tv'],
    own: ['clips.twitch.tv'],
    shapes: { name: '\\w{2,25}' },
    pages: [
      ['video', '/videos/<id>', '/<name>/v(?:ideo)?/<id>'],
      ['clip', 'clips.twitch.tv/<code>', '/<name>/clip/<code>'],
      ['channel', '/<name>~'],
    ],
  },
  {
    id: 'spotify',
    hosts: ['open.spotify.com'],
    www: '',
    own: ['spotify.link'],
    shapes: { kind: 'track|album|playlist|artist|show|episode', code: '\\w{22}' },
    pages: [
      ['', '/<kind>/<code>', '/(?:intl-\\w+|embed|user/[^/]+)/<kind>/<code>'],
      ['profile', '/user/<slug>', '/intl-\\w+/user/<slug>'],
      ['share', 'spotify.link/<slug>'],
    ],
  },
  {
    id: 'soundcloud',
    hosts: ['soundcloud.com'],
    www: '',
    own: ['on.soundcloud.com'],
    shapes: { secret: 's-\\w{1,32}' },
    pages: [
      ['share', 'on.soundcloud.com/<code>'],
      ['profile', '/<name>~'],
      ['playlist', '/<name>/sets/<code>'],
      ['playlist', '/<name>/sets/<code>/<secret>'],
      ['track', '/<name>/<code>'],
      ['track', '/<name>/<code>/<secret>'],
    ],
  },
];
