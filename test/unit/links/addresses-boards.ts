import type { Addresses } from './addresses.ts';

const PIN = 'https://www.pinterest.com';
export const PINTEREST: Addresses = [
  ['https://www.pinterest.com/pinterest/', 'profile', `${PIN}/pinterest/`],
  ['https://uk.pinterest.com/Pinterest', 'profile', `${PIN}/pinterest/`],
  ['https://www.pinterest.de/pinterest/', 'profile', `${PIN}/pinterest/`],
  ['https://pinterest.co.uk/pinterest/_saved/', 'profile', `${PIN}/pinterest/`],
  ['https://www.pinterest.com.mx/pinterest/_created', 'profile', `${PIN}/pinterest/`],
  ['https://www.pinterest.com/pin/99360735500167749/', 'post', `${PIN}/pin/99360735500167749/`],
  ['https://br.pinterest.com/pin/99360735500167749', 'post', `${PIN}/pin/99360735500167749/`],
  ['https://www.pinterest.fr/pin/99360735500167749/?mt=login', 'post', `${PIN}/pin/99360735500167749/`],
  [
    'https://www.pinterest.com/pin/some-title-here--99360735500167749/',
    'post',
    `${PIN}/pin/99360735500167749/`,
  ],
  [
    'https://www.pinterest.com/pin/99360735500167749/sent/?invite_code=a',
    'post',
    `${PIN}/pin/99360735500167749/`,
  ],
  ['https://www.pinterest.com/pinterest/official-news/', 'board', `${PIN}/pinterest/official-news/`],
  ['https://www.pinterest.at/pinterest/official-news/section-1/', 'board', `${PIN}/pinterest/official-news/`],
  ['https://pin.it/4aBcDeF', 'share', 'https://pin.it/4aBcDeF'],
];

const VK = 'https://vk.com';
export const VKONTAKTE: Addresses = [
  ['https://vk.com/durov', 'page', `${VK}/durov`],
  ['https://m.vk.com/Durov?from=search', 'page', `${VK}/durov`],
  ['https://vk.ru/durov', 'page', `${VK}/durov`],
  ['https://www.vkontakte.ru/durov/', 'page', `${VK}/durov`],
  ['https://vk.com/id1', 'profile', `${VK}/id1`],
  ['https://m.vk.com/id1?z=albums1', 'profile', `${VK}/id1`],
  ['https://vk.com/club22822305', 'group', `${VK}/club22822305`],
  ['https://vk.com/public22822305', 'group', `${VK}/club22822305`],
  ['https://vk.com/event22822305', 'group', `${VK}/club22822305`],
  ['https://vk.com/wall-1719791_1911322', 'post', `${VK}/wall-1719791_1911322`],
  ['https://m.vk.com/wall-220824670_826?from=feed', 'post', `${VK}/wall-220824670_826`],
  ['https://vk.com/feed?w=wall-1719791_1911322', 'post', `${VK}/wall-1719791_1911322`],
  ['https://vk.com/durov?w=wall1_45616', 'post', `${VK}/wall1_45616`],
  ['https://vk.com/wall1_45616?reply=45620', 'comment', `${VK}/wall1_45616?reply=45620`],
  ['https://vk.com/photo1_376599151', 'post', `${VK}/photo1_376599151`],
  ['https://vk.com/durov?z=photo1_376599151%2Falbum1_0', 'post', `${VK}/photo1_376599151`],
  ['https://vk.com/video-1719791_456239017', 'video', `${VK}/video-1719791_456239017`],
  [
    'https://vk.com/video-93049196_456239755?list=ln-cBjJ7S4jYYx3ADnmDT&t=1',
    'video',
    `${VK}/video-93049196_456239755?list=ln-cBjJ7S4jYYx3ADnmDT`,
  ],
  [
    'https://vk.com/video-95168827_456239103?list=cca524a0f0d5557e16',
    'video',
    `${VK}/video-95168827_456239103`,
  ],
  ['https://vkvideo.ru/video-1719791_456239017', 'video', `${VK}/video-1719791_456239017`],
  ['https://vk.com/video?z=video-1719791_456239017%2Fpl_cat', 'video', `${VK}/video-1719791_456239017`],
  ['https://vk.com/clip-1719791_456239018', 'short', `${VK}/clip-1719791_456239018`],
  ['https://vk.com/clips?z=clip-1719791_456239018', 'short', `${VK}/clip-1719791_456239018`],
  ['https://vk.com/story-1719791_456239019', 'story', `${VK}/story-1719791_456239019`],
];

const OBAMA = 'https://www.reddit.com/r/iama/comments/z1c9z';
export const REDDIT: Addresses = [
  ['https://www.reddit.com/r/AskReddit/', 'group', 'https://www.reddit.com/r/askreddit/'],
  ['https://old.reddit.com/r/AskReddit', 'group', 'https://www.reddit.com/r/askreddit/'],
  ['https://de.reddit.com/r/AskReddit', 'group', 'https://www.reddit.com/r/askreddit/'],
  ['https://reddit.com/r/AskReddit/top/?t=all', 'group', 'https://www.reddit.com/r/askreddit/'],
  ['https://www.reddit.com/r/AskReddit/new/', 'group', 'https://www.reddit.com/r/askreddit/'],
  ['https://www.reddit.com/r/IAmA/comments/z1c9z/i_am_barack_obama/', 'post', `${OBAMA}/`],
  ['https://np.reddit.com/r/IAmA/comments/z1c9z/', 'post', `${OBAMA}/`],
  ['https://m.reddit.com/r/IAmA/comments/z1c9z/i_am_barack_obama?utm_source=share', 'post', `${OBAMA}/`],
  ['https://www.reddit.com/r/IAmA/comments/z1c9z/%D0%B0%D0%B1/', 'post', `${OBAMA}/`],
  ['https://www.reddit.com/comments/z1c9z', 'post', 'https://www.reddit.com/comments/z1c9z/'],
  ['https://redd.it/z1c9z', 'post', 'https://www.reddit.com/comments/z1c9z/'],
  [
    'https://www.reddit.com/user/spez/comments/abc12/hello/',
    'post',
    'https://www.reddit.com/user/spez/comments/abc12/',
  ],
  [
    'https://www.reddit.com/r/IAmA/comments/z1c9z/i_am_barack_obama/c60o0iw/',
    'comment',
    `${OBAMA}/comment/c60o0iw/`,
  ],
  [
    'https://www.reddit.com/r/IAmA/comments/z1c9z/comment/c60o0iw/?context=3',
    'comment',
    `${OBAMA}/comment/c60o0iw/`,
  ],
  ['https://www.reddit.com/r/IAmA/s/aB3dE5fG7h', 'share', 'https://www.reddit.com/r/iama/s/aB3dE5fG7h/'],
  ['https://www.reddit.com/user/spez', 'profile', 'https://www.reddit.com/user/spez/'],
  ['https://www.reddit.com/u/spez/', 'profile', 'https://www.reddit.com/user/spez/'],
  ['https://old.reddit.com/user/Spez/submitted/', 'profile', 'https://www.reddit.com/user/spez/'],
  ['https://www.reddit.com/r/u_spez', 'profile', 'https://www.reddit.com/user/spez/'],
];
