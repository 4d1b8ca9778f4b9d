/** Words for made-up services, as panels write them. Data only; `catalogue.ts` puts them together. */

export const SCRIPTS = ['latin', 'cyrillic', 'arabic', 'vietnamese', 'turkish', 'chinese'] as const;
export type Script = (typeof SCRIPTS)[number];

/** What is sold. `rate` is the usual span of prices; `lasting` things can drop, and so are refilled. */
export interface Good extends Record<Script, string> {
  rate: readonly [number, number];
  lasting: boolean;
}

const good = (
  words: readonly [string, string, string, string, string, string],
  rate: readonly [number, number],
  lasting: boolean,
): Good => {
  const [latin, cyrillic, arabic, vietnamese, turkish, chinese] = words;
  return { latin, cyrillic, arabic, vietnamese, turkish, chinese, rate, lasting };
};

export const GOODS = {
  followers: good(
    ['Followers', 'Подписчики', 'متابعين', 'Người theo dõi', 'Takipçi', '粉丝'],
    [0.2, 28],
    true,
  ),
  subscribers: good(
    ['Subscribers', 'Подписчики', 'مشتركين', 'Người đăng ký', 'Abone', '订阅'],
    [1.2, 60],
    true,
  ),
  members: good(['Members', 'Участники', 'أعضاء', 'Thành viên', 'Üye', '成员'], [0.15, 18], true),
  likes: good(['Likes', 'Лайки', 'إعجابات', 'Lượt thích', 'Beğeni', '点赞'], [0.03, 9], true),
  reactions: good(['Reactions', 'Реакции', 'تفاعلات', 'Cảm xúc', 'Tepki', '表情'], [0.01, 3], false),
  views: good(['Views', 'Просмотры', 'مشاهدات', 'Lượt xem', 'İzlenme', '播放'], [0.0003, 2.5], false),
  liveViewers: good(
    ['Live Viewers', 'Зрители', 'مشاهدين مباشر', 'Mắt live', 'Canlı İzleyici', '直播人气'],
    [0.5, 40],
    false,
  ),
  watchHours: good(
    ['Watch Hours', 'Часы просмотра', 'ساعات مشاهدة', 'Giờ xem', 'İzlenme Saati', '观看时长'],
    [6, 90],
    true,
  ),
  comments: good(['Comments', 'Комментарии', 'تعليقات', 'Bình luận', 'Yorum', '评论'], [1.5, 90], false),
  shares: good(['Shares', 'Репосты', 'مشاركات', 'Chia sẻ', 'Paylaşım', '分享'], [0.05, 12], false),
  saves: good(['Saves', 'Сохранения', 'حفظ', 'Lượt lưu', 'Kaydetme', '收藏'], [0.02, 2], false),
  plays: good(['Plays', 'Прослушивания', 'استماع', 'Lượt nghe', 'Dinlenme', '收听'], [0.08, 4], true),
  votes: good(['Upvotes', 'Голоса', 'تصويت', 'Lượt vote', 'Oy', '投票'], [2, 55], false),
  visits: good(['Visitors', 'Посетители', 'زوار', 'Lượt truy cập', 'Ziyaretçi', '访客'], [0.05, 3], false),
} satisfies Record<string, Good>;

type GoodName = keyof typeof GOODS;

export const PLATFORMS: readonly { name: string; emoji: string; sells: readonly GoodName[] }[] = [
  {
    name: 'YouTube',
    emoji: '▶️',
    sells: ['views', 'likes', 'subscribers', 'comments', 'watchHours', 'liveViewers', 'shares'],
  },
  {
    name: 'Instagram',
    emoji: '📸',
    sells: ['followers', 'likes', 'views', 'comments', 'saves', 'shares', 'liveViewers'],
  },
  {
    name: 'Facebook',
    emoji: '👍',
    sells: ['followers', 'likes', 'reactions', 'comments', 'views', 'members', 'liveViewers'],
  },
  { name: 'X / Twitter', emoji: '🐦', sells: ['followers', 'likes', 'shares', 'views', 'comments'] },
  {
    name: 'TikTok',
    emoji: '🎵',
    sells: ['followers', 'likes', 'views', 'comments', 'shares', 'saves', 'liveViewers'],
  },
  { name: 'Telegram', emoji: '✈️', sells: ['members', 'views', 'reactions', 'votes', 'comments'] },
  { name: 'Threads', emoji: '🧵', sells: ['followers', 'likes', 'shares'] },
  { name: 'LinkedIn', emoji: '💼', sells: ['followers', 'likes', 'comments', 'shares'] },
  { name: 'Twitch', emoji: '🎮', sells: ['followers', 'liveViewers', 'views'] },
  { name: 'Spotify', emoji: '🎧', sells: ['plays', 'followers', 'saves'] },
  { name: 'SoundCloud', emoji: '☁️', sells: ['plays', 'likes', 'followers', 'comments'] },
  { name: 'Reddit', emoji: '👽', sells: ['votes', 'subscribers', 'comments'] },
  { name: 'Pinterest', emoji: '📌', sells: ['followers', 'saves', 'likes'] },
  { name: 'VK', emoji: '🅱️', sells: ['followers', 'likes', 'views', 'members', 'comments'] },
  { name: 'Discord', emoji: '💬', sells: ['members', 'reactions', 'liveViewers'] },
  { name: 'Website Traffic', emoji: '🌐', sells: ['visits'] },
];

export const BADGES = ['🔥', '⚡', '💎', '🚀', '⭐', '🆕', '✅', '👑', ''];
export const SOURCES = [
  'HQ',
  'Real',
  'Mixed',
  'Premium',
  'Bot',
  'Old Accounts',
  'Active',
  'NFT Profiles',
  'USA 🇺🇸',
  'Brazil 🇧🇷',
  'India 🇮🇳',
  'Worldwide 🌍',
  'Arab 🇸🇦',
  'Female',
  'Organic',
];
export const SPEEDS = [
  '5K/Day',
  '10K/Day',
  '50K/Day',
  '100K/Day',
  '1M/Day',
  'Instant',
  '0-1 Hour',
  '0-12 Hours',
  'Slow',
  'Ultrafast',
];
export const AVERAGE_TIMES = [
  '52 minutes 14 seconds',
  '3 hours 5 minutes',
  '1 day 2 hours',
  '8 minutes',
  'Not Enough Data',
  null,
];

/** A service's name in each script. */
export const NAMES: Record<
  Script,
  (n: {
    platform: string;
    good: string;
    badge: string;
    source: string;
    speed: string;
    max: string;
    days: number;
  }) => string
> = {
  latin: (n) =>
    `${n.badge} ${n.platform} ${n.good} | ${n.source} | Max ${n.max} | ${n.speed}${n.days ? ` | ${n.days} Days Refill ♻️` : ''}`,
  cyrillic: (n) =>
    `${n.badge} ${n.platform} ${n.good} [${n.speed}] ${n.days ? `Гарантия ${n.days} дней ♻️` : 'Без гарантии ⛔'}`,
  arabic: (n) =>
    `${n.badge} ${n.good} ${n.platform} | حد أقصى ${n.max}${n.days ? ` | ضمان ${n.days} يوم ♻️` : ''}`,
  vietnamese: (n) =>
    `${n.badge} ${n.platform} ${n.good} | Tối đa ${n.max}${n.days ? ` | Bảo hành ${n.days} ngày` : ' | Không bảo hành'}`,
  turkish: (n) =>
    `${n.badge} ${n.platform} ${n.good} | ${n.speed}${n.days ? ` | ${n.days} Gün Telafi ♻️` : ' | Telafisiz'}`,
  chinese: (n) => `${n.badge} ${n.platform} ${n.good}｜最多 ${n.max}${n.days ? `｜${n.days} 天补充 ♻️` : ''}`,
};

/** A category's name in each script. */
export const CATEGORIES: Record<Script, (platform: string, good: string, emoji: string) => string> = {
  latin: (platform, good, emoji) => `${emoji} ${platform} ${good}`,
  cyrillic: (platform, good, emoji) => `${emoji} ${platform} – ${good} 🇷🇺`,
  arabic: (platform, good, emoji) => `${emoji} ${good} ${platform}`,
  vietnamese: (platform, good, emoji) => `${emoji} ${platform} ${good} Việt Nam 🇻🇳`,
  turkish: (platform, good, emoji) => `${emoji} ${platform} Türk ${good} 🇹🇷`,
  chinese: (platform, good, emoji) => `${emoji} ${platform} ${good} 🇨🇳`,
};
