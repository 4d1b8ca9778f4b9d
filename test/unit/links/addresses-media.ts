import type { Addresses } from './addresses.ts';

const V = 'dQw4w9WgXcQ';
const WATCH = `https://www.youtube.com/watch?v=${V}`;
const UC = 'UC_x5XG1OV2P6uZZ5FSM9Ttw';
const LIST = 'PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf';
const TRACK = '4cOdK2wGLETKBW3PvgPWqT';
const ARTIST = '0gxyHStUsqpMadRV0Di1Qt';

export const YOUTUBE: Addresses = [
  [`https://www.youtube.com/watch?v=${V}`, 'video', WATCH],
  [`https://youtube.com/watch?v=${V}`, 'video', WATCH],
  [`http://www.youtube.com/watch?v=${V}`, 'video', WATCH],
  [`https://m.youtube.com/watch?v=${V}&feature=share`, 'video', WATCH],
  [`https://music.youtube.com/watch?v=${V}&list=RDAMVM${V}`, 'video', WATCH],
  [`https://WWW.YouTube.COM/watch?v=${V}`, 'video', WATCH],
  [`https://www.youtube.com/watch/?v=${V}`, 'video', WATCH],
  [`https://www.youtube.com/watch?feature=youtu.be&v=${V}`, 'video', WATCH],
  [`https://www.youtube.com/watch?v=${V}&t=43s`, 'video', WATCH],
  [`https://www.youtube.com/watch?v=${V}&list=${LIST}&index=2`, 'video', WATCH],
  [`https://www.youtube.com/watch?v=${V}&pp=ygUEcmljaw%3D%3D`, 'video', WATCH],
  [`https://www.youtube.com/watch?v=${V}#comments`, 'video', WATCH],
  [`https://www.youtube.com/watch?v=${V}&lc=`, 'video', WATCH],
  [`https://youtu.be/${V}`, 'video', WATCH],
  [`https://youtu.be/${V}/`, 'video', WATCH],
  [`https://youtu.be/${V}?si=Zk3b0YyWm2T7hQ1c&t=10`, 'video', WATCH],
  [`https://www.youtube.com/embed/${V}?autoplay=1`, 'video', WATCH],
  [`https://www.youtube-nocookie.com/embed/${V}`, 'video', WATCH],
  [`https://www.youtube.com/v/${V}?version=3`, 'video', WATCH],
  [
    `https://www.youtube.com/watch?v=${V}&lc=UgzDE8U_YPJ9kfSgCnl4AaABAg`,
    'comment',
    `${WATCH}&lc=UgzDE8U_YPJ9kfSgCnl4AaABAg`,
  ],
  [
    `https://www.youtube.com/watch?lc=Ugzge340dBgB75hWBm54AaABAg.9a&v=${V}&t=4`,
    'comment',
    `${WATCH}&lc=Ugzge340dBgB75hWBm54AaABAg.9a`,
  ],
  [`https://www.youtube.com/shorts/${V}`, 'short', `https://www.youtube.com/shorts/${V}`],
  [`https://youtube.com/shorts/${V}?feature=share`, 'short', `https://www.youtube.com/shorts/${V}`],
  [`https://m.youtube.com/shorts/${V}/`, 'short', `https://www.youtube.com/shorts/${V}`],
  [`https://www.youtube.com/live/${V}?si=abc`, 'live', `https://www.youtube.com/live/${V}`],
  [`https://youtube.com/live/${V}`, 'live', `https://www.youtube.com/live/${V}`],
  [
    `https://www.youtube.com/playlist?list=${LIST}`,
    'playlist',
    `https://www.youtube.com/playlist?list=${LIST}`,
  ],
  [
    `https://music.youtube.com/playlist?list=${LIST}&si=x`,
    'playlist',
    `https://www.youtube.com/playlist?list=${LIST}`,
  ],
  ['https://www.youtube.com/post/UgkxYbC0sD1', 'post', 'https://www.youtube.com/post/UgkxYbC0sD1'],
  ['https://www.youtube.com/clip/UgkxA1b2C3', 'clip', 'https://www.youtube.com/clip/UgkxA1b2C3'],
  ['https://www.youtube.com/@YouTube', 'channel', 'https://www.youtube.com/@youtube'],
  ['https://www.youtube.com/@YouTube/videos', 'channel', 'https://www.youtube.com/@youtube'],
  ['https://m.youtube.com/@youtube/shorts?view=0', 'channel', 'https://www.youtube.com/@youtube'],
  ['https://www.youtube.com/%40YouTube', 'channel', 'https://www.youtube.com/@youtube'],
  [
    'https://www.youtube.com/@some-name.1_2?sub_confirmation=1',
    'channel',
    'https://www.youtube.com/@some-name.1_2',
  ],
  ['https://www.youtube.com/@имя', 'channel', 'https://www.youtube.com/@%d0%b8%d0%bc%d1%8f'],
  ['https://www.youtube.com/@%D0%B8%D0%BC%D1%8F', 'channel', 'https://www.youtube.com/@%d0%b8%d0%bc%d1%8f'],
  [`https://www.youtube.com/channel/${UC}`, 'channel', `https://www.youtube.com/channel/${UC}`],
  [`https://www.youtube.com/channel/${UC}/about`, 'channel', `https://www.youtube.com/channel/${UC}`],
  [`https://music.youtube.com/channel/${UC}`, 'channel', `https://www.youtube.com/channel/${UC}`],
  ['https://www.youtube.com/c/GoogleDevelopers', 'channel', 'https://www.youtube.com/c/googledevelopers'],
  [
    'https://www.youtube.com/user/GoogleDevelopers/featured',
    'channel',
    'https://www.youtube.com/user/googledevelopers',
  ],
];

export const TIKTOK: Addresses = [
  ['https://www.tiktok.com/@tiktok', 'profile', 'https://www.tiktok.com/@tiktok'],
  ['https://tiktok.com/@TikTok?lang=de', 'profile', 'https://www.tiktok.com/@tiktok'],
  ['https://m.tiktok.com/@tiktok/', 'profile', 'https://www.tiktok.com/@tiktok'],
  ['https://www.tiktok.com/%40tiktok', 'profile', 'https://www.tiktok.com/@tiktok'],
  ['https://www.tiktok.com/@some.one_1?_t=8k&_r=1', 'profile', 'https://www.tiktok.com/@some.one_1'],
  [
    'https://www.tiktok.com/@scout2015/video/6718335390845095173',
    'video',
    'https://www.tiktok.com/@scout2015/video/6718335390845095173',
  ],
  [
    'https://m.tiktok.com/@Scout2015/video/6718335390845095173?is_from_webapp=1&sender_device=pc',
    'video',
    'https://www.tiktok.com/@scout2015/video/6718335390845095173',
  ],
  [
    'https://www.tiktok.com/@a/photo/7301234567890123456',
    'post',
    'https://www.tiktok.com/@a/photo/7301234567890123456',
  ],
  ['https://www.tiktok.com/@tiktok/live?enter_from=x', 'live', 'https://www.tiktok.com/@tiktok/live'],
  [
    'https://m.tiktok.com/v/6718335390845095173.html',
    'video',
    'https://www.tiktok.com/v/6718335390845095173.html',
  ],
  ['https://vm.tiktok.com/ZMabc12De/', 'share', 'https://vm.tiktok.com/ZMabc12De'],
  ['https://vt.tiktok.com/ZSabc12De?k=1', 'share', 'https://vt.tiktok.com/ZSabc12De'],
  ['https://www.tiktok.com/t/ZTabc12De/', 'share', 'https://www.tiktok.com/t/ZTabc12De'],
];

export const TWITCH: Addresses = [
  ['https://www.twitch.tv/twitch', 'channel', 'https://www.twitch.tv/twitch'],
  ['https://twitch.tv/Twitch/', 'channel', 'https://www.twitch.tv/twitch'],
  ['https://m.twitch.tv/twitch?desktop-redirect=true', 'channel', 'https://www.twitch.tv/twitch'],
  ['https://www.twitch.tv/twitch/videos?filter=archives', 'channel', 'https://www.twitch.tv/twitch'],
  ['https://www.twitch.tv/twitch/about', 'channel', 'https://www.twitch.tv/twitch'],
  ['https://www.twitch.tv/twitch/clips', 'channel', 'https://www.twitch.tv/twitch'],
  ['https://www.twitch.tv/videos/6528877', 'video', 'https://www.twitch.tv/videos/6528877'],
  ['https://m.twitch.tv/videos/6528877?t=1h2m', 'video', 'https://www.twitch.tv/videos/6528877'],
  ['https://www.twitch.tv/riotgames/v/6528877', 'video', 'https://www.twitch.tv/videos/6528877'],
  ['https://www.twitch.tv/riotgames/video/6528877', 'video', 'https://www.twitch.tv/videos/6528877'],
  [
    'https://clips.twitch.tv/FaintLightGullWholeWheat',
    'clip',
    'https://clips.twitch.tv/FaintLightGullWholeWheat',
  ],
  [
    'https://www.twitch.tv/sergeynixon/clip/FaintLightGullWholeWheat-aB_1?filter=clips',
    'clip',
    'https://clips.twitch.tv/FaintLightGullWholeWheat-aB_1',
  ],
];

export const SPOTIFY: Addresses = [
  [`https://open.spotify.com/track/${TRACK}`, 'track', `https://open.spotify.com/track/${TRACK}`],
  [`https://open.spotify.com/track/${TRACK}?si=0123abcd`, 'track', `https://open.spotify.com/track/${TRACK}`],
  [`https://open.spotify.com/intl-de/track/${TRACK}`, 'track', `https://open.spotify.com/track/${TRACK}`],
  [`https://open.spotify.com/embed/track/${TRACK}`, 'track', `https://open.spotify.com/track/${TRACK}`],
  [`https://open.spotify.com/artist/${ARTIST}`, 'artist', `https://open.spotify.com/artist/${ARTIST}`],
  [
    `https://open.spotify.com/intl-pt/artist/${ARTIST}/`,
    'artist',
    `https://open.spotify.com/artist/${ARTIST}`,
  ],
  [`https://open.spotify.com/album/${TRACK}?highlight=x`, 'album', `https://open.spotify.com/album/${TRACK}`],
  [`https://open.spotify.com/playlist/${TRACK}`, 'playlist', `https://open.spotify.com/playlist/${TRACK}`],
  [
    `https://open.spotify.com/user/spotify/playlist/${TRACK}`,
    'playlist',
    `https://open.spotify.com/playlist/${TRACK}`,
  ],
  [`https://open.spotify.com/show/${TRACK}`, 'show', `https://open.spotify.com/show/${TRACK}`],
  [`https://open.spotify.com/episode/${TRACK}#1`, 'episode', `https://open.spotify.com/episode/${TRACK}`],
  ['https://open.spotify.com/user/Some.Body1', 'profile', 'https://open.spotify.com/user/Some.Body1'],
  ['https://open.spotify.com/intl-fr/user/spotify', 'profile', 'https://open.spotify.com/user/spotify'],
  ['https://spotify.link/aB3dE5fG7', 'share', 'https://spotify.link/aB3dE5fG7'],
];

export const SOUNDCLOUD: Addresses = [
  ['https://soundcloud.com/forss', 'profile', 'https://soundcloud.com/forss'],
  ['https://www.soundcloud.com/Forss/', 'profile', 'https://soundcloud.com/forss'],
  ['https://m.soundcloud.com/forss/tracks', 'profile', 'https://soundcloud.com/forss'],
  ['https://soundcloud.com/forss/popular-tracks', 'profile', 'https://soundcloud.com/forss'],
  ['https://soundcloud.com/forss/sets', 'profile', 'https://soundcloud.com/forss'],
  ['https://soundcloud.com/forss/flickermood', 'track', 'https://soundcloud.com/forss/flickermood'],
  [
    'https://soundcloud.com/forss/flickermood?in=a/sets/b&utm_source=clipboard',
    'track',
    'https://soundcloud.com/forss/flickermood',
  ],
  ['https://soundcloud.com/jaimemf/test/s-8Pjrp', 'track', 'https://soundcloud.com/jaimemf/test/s-8Pjrp'],
  ['https://soundcloud.com/forss/sets/soulhack', 'playlist', 'https://soundcloud.com/forss/sets/soulhack'],
  [
    'https://m.soundcloud.com/forss/sets/soulhack?si=1',
    'playlist',
    'https://soundcloud.com/forss/sets/soulhack',
  ],
  [
    'https://soundcloud.com/forss/sets/soulhack/s-aB1',
    'playlist',
    'https://soundcloud.com/forss/sets/soulhack/s-aB1',
  ],
  ['https://on.soundcloud.com/aB3dE', 'share', 'https://on.soundcloud.com/aB3dE'],
];
