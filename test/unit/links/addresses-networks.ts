import type { Addresses } from './addresses.ts';

export const INSTAGRAM: Addresses = [
  ['https://www.instagram.com/nasa/', 'profile', 'https://www.instagram.com/nasa/'],
  ['https://instagram.com/nasa', 'profile', 'https://www.instagram.com/nasa/'],
  ['https://www.instagram.com/NASA?igsh=MzRlODBiNWFlZA==', 'profile', 'https://www.instagram.com/nasa/'],
  ['http://m.instagram.com/nasa/?hl=de', 'profile', 'https://www.instagram.com/nasa/'],
  ['https://www.instagram.com/some.one_1/reels/', 'profile', 'https://www.instagram.com/some.one_1/'],
  ['https://www.instagram.com/nasa/tagged/', 'profile', 'https://www.instagram.com/nasa/'],
  ['https://www.instagram.com/_u/nasa', 'profile', 'https://www.instagram.com/nasa/'],
  ['https://www.instagram.com/p/BsOGulcndj-/', 'post', 'https://www.instagram.com/p/BsOGulcndj-/'],
  ['https://instagram.com/p/BsOGulcndj-', 'post', 'https://www.instagram.com/p/BsOGulcndj-/'],
  [
    'https://www.instagram.com/p/BsOGulcndj-/?img_index=2',
    'post',
    'https://www.instagram.com/p/BsOGulcndj-/',
  ],
  [
    'https://www.instagram.com/p/BsOGulcndj-/?utm_source=ig_web',
    'post',
    'https://www.instagram.com/p/BsOGulcndj-/',
  ],
  ['https://www.instagram.com/p/BsOGulcndj-/liked_by/', 'post', 'https://www.instagram.com/p/BsOGulcndj-/'],
  [
    'https://www.instagram.com/p/BsOGulcndj-/embed/captioned',
    'post',
    'https://www.instagram.com/p/BsOGulcndj-/',
  ],
  [
    'https://www.instagram.com/world_record_egg/p/BsOGulcndj-/',
    'post',
    'https://www.instagram.com/p/BsOGulcndj-/',
  ],
  ['https://www.instagram.com/tv/B1234abcdEF/', 'post', 'https://www.instagram.com/p/B1234abcdEF/'],
  [
    'https://www.instagram.com/p/BsOGulcndj-/c/17861821972334188/',
    'comment',
    'https://www.instagram.com/p/BsOGulcndj-/c/17861821972334188/',
  ],
  ['https://www.instagram.com/reel/C8xkQ1aNvbE/', 'reel', 'https://www.instagram.com/reel/C8xkQ1aNvbE/'],
  ['https://www.instagram.com/reels/C8xkQ1aNvbE/', 'reel', 'https://www.instagram.com/reel/C8xkQ1aNvbE/'],
  [
    'https://www.instagram.com/nasa/reel/C8xkQ1aNvbE/?igsh=x',
    'reel',
    'https://www.instagram.com/reel/C8xkQ1aNvbE/',
  ],
  [
    'https://www.instagram.com/stories/nasa/3012345678901234567/',
    'story',
    'https://www.instagram.com/stories/nasa/3012345678901234567/',
  ],
  ['https://instagram.com/stories/NASA', 'story', 'https://www.instagram.com/stories/nasa/'],
  [
    'https://www.instagram.com/stories/highlights/17900000000000000/',
    'story',
    'https://www.instagram.com/stories/highlights/17900000000000000/',
  ],
  [
    'https://www.instagram.com/share/reel/BAabc_12',
    'share',
    'https://www.instagram.com/share/reel/BAabc_12/',
  ],
  ['https://www.instagram.com/share/BAabc_12', 'share', 'https://www.instagram.com/share/BAabc_12/'],
];

const FB = 'https://www.facebook.com';
export const FACEBOOK: Addresses = [
  ['https://www.facebook.com/zuck', 'page', `${FB}/zuck`],
  ['https://facebook.com/Zuck/', 'page', `${FB}/zuck`],
  ['https://m.facebook.com/zuck?refsrc=deprecated', 'page', `${FB}/zuck`],
  ['https://de-de.facebook.com/zuck', 'page', `${FB}/zuck`],
  ['https://es-la.facebook.com/zuck/', 'page', `${FB}/zuck`],
  ['https://mbasic.facebook.com/zuck?v=timeline', 'page', `${FB}/zuck`],
  ['https://web.facebook.com/zuck?_rdc=1&_rdr', 'page', `${FB}/zuck`],
  ['https://touch.facebook.com/zuck', 'page', `${FB}/zuck`],
  ['https://fb.com/zuck', 'page', `${FB}/zuck`],
  ['https://www.facebook.com/zuck/photos', 'page', `${FB}/zuck`],
  ['https://www.facebook.com/zuck/about/?ref=page_internal', 'page', `${FB}/zuck`],
  ['https://www.facebook.com/Some-Page-100064860875397', 'page', `${FB}/some-page-100064860875397`],
  ['https://www.facebook.com/pages/Some-Page/123456789012', 'page', `${FB}/123456789012`],
  ['https://www.facebook.com/p/Some-Page-61550000000000/', 'page', `${FB}/p/some-page-61550000000000`],
  ['https://www.facebook.com/profile.php?id=4', 'profile', `${FB}/profile.php?id=4`],
  ['https://m.facebook.com/profile.php?sk=about&id=4&__tn__=R', 'profile', `${FB}/profile.php?id=4`],
  [
    'https://www.facebook.com/people/Some-Body/100064860875397/',
    'profile',
    `${FB}/profile.php?id=100064860875397`,
  ],
  ['https://www.facebook.com/zuck/posts/10102577175875681', 'post', `${FB}/zuck/posts/10102577175875681`],
  ['https://www.facebook.com/zuck/posts/pfbid0aBcD1?__cft__[0]=AZ', 'post', `${FB}/zuck/posts/pfbid0aBcD1`],
  [
    'https://www.facebook.com/MetaforDevelopers/posts/some-words-here/451016937058647/',
    'post',
    `${FB}/metafordevelopers/posts/451016937058647`,
  ],
  [
    'https://www.facebook.com/permalink.php?story_fbid=pfbid02aB&id=100064860875397',
    'post',
    `${FB}/permalink.php?story_fbid=pfbid02aB&id=100064860875397`,
  ],
  [
    'https://m.facebook.com/story.php?id=100064860875397&story_fbid=123&refid=17',
    'post',
    `${FB}/permalink.php?story_fbid=123&id=100064860875397`,
  ],
  ['https://www.facebook.com/photo/?fbid=123456&set=a.789', 'post', `${FB}/photo?fbid=123456`],
  ['https://www.facebook.com/photo.php?fbid=123456&set=a.7&type=3', 'post', `${FB}/photo?fbid=123456`],
  [
    'https://www.facebook.com/zuck/photos/a.612287952871/10102577175875681/?type=3',
    'post',
    `${FB}/photo?fbid=10102577175875681`,
  ],
  ['https://www.facebook.com/watch/?v=10153231379946729', 'video', `${FB}/watch?v=10153231379946729`],
  ['https://m.facebook.com/watch/?v=10153231379946729&_rdr', 'video', `${FB}/watch?v=10153231379946729`],
  ['https://www.facebook.com/watch/live/?ref=watch&v=1015', 'video', `${FB}/watch?v=1015`],
  ['https://www.facebook.com/video.php?v=1015', 'video', `${FB}/watch?v=1015`],
  ['https://www.facebook.com/facebook/videos/10153231379946729/', 'video', `${FB}/watch?v=10153231379946729`],
  [
    'https://www.facebook.com/facebook/videos/how-to-share/10153231379946729',
    'video',
    `${FB}/watch?v=10153231379946729`,
  ],
  [
    'https://www.facebook.com/facebook/videos/vb.207/10153231379946729/',
    'video',
    `${FB}/watch?v=10153231379946729`,
  ],
  ['https://fb.watch/3zYsXdnxjf/', 'video', 'https://fb.watch/3zYsXdnxjf'],
  ['https://www.facebook.com/reel/873906321076441', 'reel', `${FB}/reel/873906321076441`],
  ['https://www.facebook.com/reel/873906321076441/?s=single_unit', 'reel', `${FB}/reel/873906321076441`],
  ['https://www.facebook.com/groups/pcsruins', 'group', `${FB}/groups/pcsruins`],
  ['https://www.facebook.com/groups/feedthecats', 'group', `${FB}/groups/feedthecats`],
  ['https://m.facebook.com/groups/2216312025?bac=1', 'group', `${FB}/groups/2216312025`],
  ['https://www.facebook.com/groups/pcsruins/about/', 'group', `${FB}/groups/pcsruins`],
  [
    'https://www.facebook.com/groups/pcsruins/permalink/570761527756076/',
    'post',
    `${FB}/groups/pcsruins/posts/570761527756076`,
  ],
  [
    'https://www.facebook.com/groups/pcsruins/posts/570761527756076',
    'post',
    `${FB}/groups/pcsruins/posts/570761527756076`,
  ],
  [
    'https://www.facebook.com/groups/pcsruins/?multi_permalinks=570761',
    'post',
    `${FB}/groups/pcsruins/posts/570761`,
  ],
  ['https://www.facebook.com/share/p/1aBcDeFgHi/?mibextid=x', 'share', `${FB}/share/p/1aBcDeFgHi`],
  ['https://www.facebook.com/share/v/1aBcDeFgHi/', 'share', `${FB}/share/v/1aBcDeFgHi`],
  ['https://www.facebook.com/share/1aBcDeFgHi/', 'share', `${FB}/share/1aBcDeFgHi`],
];

export const THREADS: Addresses = [
  ['https://www.threads.net/@zuck', 'profile', 'https://www.threads.com/@zuck'],
  ['https://threads.com/@Zuck?xmt=AQGz', 'profile', 'https://www.threads.com/@zuck'],
  ['https://www.threads.com/@zuck/replies', 'profile', 'https://www.threads.com/@zuck'],
  [
    'https://www.threads.net/@zuck/post/CuP48CiS5sx',
    'post',
    'https://www.threads.com/@zuck/post/CuP48CiS5sx',
  ],
  [
    'https://www.threads.com/@zuck/post/CuP48CiS5sx/media?x=1',
    'post',
    'https://www.threads.com/@zuck/post/CuP48CiS5sx',
  ],
  ['https://www.threads.net/t/CuP48CiS5sx/', 'post', 'https://www.threads.com/t/CuP48CiS5sx'],
];

const LI = 'https://www.linkedin.com';
export const LINKEDIN: Addresses = [
  ['https://www.linkedin.com/in/williamhgates', 'profile', `${LI}/in/williamhgates/`],
  ['https://de.linkedin.com/in/WilliamHGates?trk=x', 'profile', `${LI}/in/williamhgates/`],
  ['https://linkedin.com/in/williamhgates/recent-activity/all/', 'profile', `${LI}/in/williamhgates/`],
  ['https://www.linkedin.com/in/jos%C3%A9-1a2b3c/', 'profile', `${LI}/in/jos%c3%a9-1a2b3c/`],
  ['https://www.linkedin.com/company/linkedin/', 'page', `${LI}/company/linkedin/`],
  ['https://uk.linkedin.com/company/linkedin/posts/?feedView=all', 'page', `${LI}/company/linkedin/`],
  ['https://www.linkedin.com/school/harvard-university/people', 'page', `${LI}/school/harvard-university/`],
  ['https://www.linkedin.com/showcase/linkedin-learning', 'page', `${LI}/showcase/linkedin-learning/`],
  ['https://www.linkedin.com/groups/8121243/', 'group', `${LI}/groups/8121243/`],
  [
    'https://www.linkedin.com/feed/update/urn:li:activity:7227257878133256192/',
    'post',
    `${LI}/feed/update/urn:li:activity:7227257878133256192/`,
  ],
  [
    'https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7227257878133256192?utm_source=share',
    'post',
    `${LI}/feed/update/urn:li:activity:7227257878133256192/`,
  ],
  [
    'https://www.linkedin.com/posts/naturenergy_energiewende-activity-7227257878133256192-AbC_?utm_medium=x',
    'post',
    `${LI}/feed/update/urn:li:activity:7227257878133256192/`,
  ],
  [
    'https://www.linkedin.com/posts/some-body_words-ugcPost-7227257878133256192-a-b1',
    'post',
    `${LI}/feed/update/urn:li:ugcPost:7227257878133256192/`,
  ],
  [
    'https://www.linkedin.com/pulse/some-title-some-body-x1y2/',
    'post',
    `${LI}/pulse/some-title-some-body-x1y2/`,
  ],
  ['https://lnkd.in/eAbC-12x', 'share', 'https://lnkd.in/eAbC-12x'],
];
