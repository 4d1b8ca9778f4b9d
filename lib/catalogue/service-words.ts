import type { PageKind, PlatformId } from '../links/platform.ts';

/**
 * The words by which panels name platforms and what they sell. Words are divided by `|`; a Latin one stands for its
 * plural in -s too, a Cyrillic one of four letters or more for all that begins with it.
 */

/** `other` is a platform whose pages are not recognised here. */
export const PLATFORM_WORDS: Readonly<Record<PlatformId | 'other', string>> = {
  youtube: 'youtube|you tube|yt|ytb|ютуб|ютюб|ютьюб|يوتيوب|油管|ユーチューブ|유튜브|यूट्यूब|ยูทูป',
  instagram:
    'instagram|insta|ig|igtv|инстаграм|инста|انستقرام|انستغرام|انستجرام|انستا|اینستاگرام|インスタ|인스타|इंस्टाग्राम',
  facebook: 'facebook|fb|фейсбук|فيسبوك|فيس بوك|فیسبوک|脸书|臉書|フェイスブック|페이스북|फेसबुक',
  x: 'twitter|tweet|retweet|твиттер|ретвит|تويتر|توییتر|推特|ツイッター|트위터',
  tiktok: 'tiktok|tik tok|тикток|тик ток|تيك توك|تيكتوك|تیک تاک|ティックトック|틱톡|टिकटॉक',
  telegram:
    'telegram|телеграм|телега|тг|تيليجرام|تليجرام|تلجرام|تيليغرام|تلغرام|تلگرام|电报|電報|テレグラム|텔레그램',
  threads: 'threads|тредс|ثريدز|スレッズ|스레드',
  linkedin: 'linkedin|linked in|линкедин|لينكد ان|لينكدان|领英|領英|링크드인',
  twitch: 'twitch|твич|تويتش|トゥイッチ|트위치',
  spotify: 'spotify|спотифай|سبوتيفاي|スポティファイ|스포티파이',
  soundcloud: 'soundcloud|sound cloud|саундклауд|ساوند كلاود|ساوندكلاود',
  reddit: 'reddit|subreddit|реддит|ريديت|レディット|레딧',
  pinterest: 'pinterest|пинтерест|بنترست|بينتريست|ピンタレスト|핀터레스트',
  vk: 'vk|vkontakte|вк|вконтакте',
  discord: 'discord|дискорд|ديسكورد|ディスコード|디스코드',
  other:
    'snapchat|снапчат|سناب شات|سناب|whatsapp|ватсап|واتساب|kwai|kick|trovo|likee|bigo|quora|rumble|bluesky|clubhouse|tumblr|vimeo|dailymotion|shazam|deezer|tidal|audiomack|mixcloud|apple music|itunes|amazon music|google|trustpilot|tripadvisor|yelp|shopee|lazada|zalo|weibo|微博|微信|小红书|bilibili|дзен|рутуб|rutube|одноклассники',
};

/** Words that name a platform only where no other word does. */
export const SHORT_PLATFORM_WORDS: Readonly<Partial<Record<PlatformId, string>>> = {
  x: 'x|tw',
  tiktok: 'tt',
  telegram: 'tg|tele',
  soundcloud: 'sc',
  discord: 'dc',
};

/** Visitors are sold for any address, whichever platform they are said to come from. */
export const TRAFFIC_WORDS = 'traffic|website|web site|трафик|сайт|زوار|网站|網站|ziyaretci|truy cap';

interface Sold {
  words: string;
  /** The pages it can be ordered for. */
  kinds: readonly PageKind[];
}

const OWN_PAGES = ['profile', 'channel', 'page', 'group', 'invite', 'artist', 'show', 'board'] as const;
const MOVING = ['video', 'short', 'reel', 'live', 'clip', 'story', 'post'] as const;
const SOUND = ['track', 'album', 'playlist', 'episode'] as const;

export const SOLD: readonly Sold[] = [
  {
    words:
      'follower|follow|fan|подписчик|фолловер|متابع|متابعين|متابعون|فولو|فالوور|theo doi|takipci|粉丝|粉絲|关注|フォロワー|팔로워|फॉलोअर्स|seguidor|seguidores|abonne|pengikut|obserwujacych',
    kinds: OWN_PAGES,
  },
  {
    words:
      'subscriber|sub|مشترك|مشتركين|اشتراك|dang ky|abone|订阅|訂閱|チャンネル登録|구독자|सब्सक्राइबर|inscrito|suscriptor|suscriptores|abonnent',
    kinds: OWN_PAGES,
  },
  {
    words:
      'member|участник|вступлени|عضو|اعضاء|thanh vien|uye|成员|成員|メンバー|멤버|membro|miembro|membre|anggota|friend|друзья',
    kinds: OWN_PAGES,
  },
  {
    words:
      'like|heart|лайк|нравится|اعجاب|اعجابات|لايك|لايكات|لایک|luot thich|thich|begeni|点赞|點讚|いいね|좋아요|लाइक|curtida|me gusta|suka|polubien',
    kinds: [...MOVING, ...SOUND, 'comment'],
  },
  {
    words: 'reaction|emoji|реакци|تفاعل|تفاعلات|cam xuc|tepki|表情|リアクション|reaccion|reacciones|reacoes',
    kinds: [...MOVING, 'comment'],
  },
  {
    words:
      'view|impression|reach|просмотр|показ|охват|مشاهدة|مشاهدات|مشاهده|بازدید|luot xem|izlenme|goruntulenme|播放|观看|瀏覽|浏览|再生|조회|व्यूज|visualizacione|visualizacoe|visualizaciones|visualizacoes|vue|vista|tayangan',
    kinds: MOVING,
  },
  {
    words:
      'viewer|зрител|مشاهدين|مشاهدين مباشر|بث مباشر|mat live|mat xem|izleyici|直播人气|直播|シチョウシャ|espectador|espectadores',
    kinds: ['live', 'channel', 'video', 'profile', 'page'],
  },
  {
    words:
      'watch hour|watch time|watchtime|час просмотр|часы просмотра|часов просмотра|ساعات مشاهدة|ساعة مشاهدة|gio xem|izlenme saati|观看时长|觀看時長',
    kinds: ['video', 'channel', 'short', 'live'],
  },
  {
    words:
      'comment|комментари|коммент|تعليق|تعليقات|كومنت|binh luan|yorum|评论|評論|コメント|댓글|कमेंट|comentario|commentaire|komentar',
    kinds: [...MOVING, 'track'],
  },
  {
    words:
      'share|repost|retweet|quote|репост|ретвит|مشاركة|مشاركات|ريتويت|chia se|paylasim|分享|转发|轉發|シェア|공유|compartilhamento|compartido|partage',
    kinds: [...MOVING, ...SOUND],
  },
  {
    words: 'save|bookmark|repin|сохранени|закладк|حفظ|luot luu|kaydetme|收藏|保存|저장|salvamento|guardado',
    kinds: [...MOVING, ...SOUND],
  },
  {
    words:
      'play|stream|listener|прослушивани|слушател|استماع|luot nghe|dinlenme|收听|收聽|再生回数|재생|reproducciones',
    kinds: [...SOUND, 'artist', 'show', 'video', 'reel', 'short'],
  },
  {
    words: 'upvote|downvote|vote|poll|голос|تصويت|luot vote|binh chon|oy|投票|투표|voto',
    kinds: ['post', 'comment', 'story'],
  },
  { words: 'bot start|start bot|bot referral|запуск бота|referral', kinds: ['bot'] },
];

/** Words for the page a service is made for: of the pages above, these are left. */
export const MADE_FOR: readonly Sold[] = [
  { words: 'short|шортс|شورت|شورتس|短视频|ショート|쇼츠', kinds: ['short'] },
  { words: 'reel|рилс|ريلز|ريلس|リール|릴스', kinds: ['reel', 'post'] },
  { words: 'story|storie|stories|сторис|истори|ستوري|قصة|hikaye|快拍|ストーリー|스토리', kinds: ['story'] },
  {
    words: 'live|livestream|live stream|стрим|трансляци|эфир|مباشر|بث|canli|直播|ライブ',
    kinds: ['live', 'channel', 'video', 'profile', 'page'],
  },
  { words: 'video|igtv|видео|فيديو|视频|動画', kinds: ['video', 'short', 'live', 'reel', 'post', 'clip'] },
  { words: 'clip|клип', kinds: ['clip', 'short'] },
  {
    words:
      'comment like|like comment|like on comment|like for comment|лайки на комментари|comment upvote|comment reply',
    kinds: ['comment'],
  },
  { words: 'playlist|плейлист', kinds: ['playlist'] },
  { words: 'album|альбом', kinds: ['album'] },
  { words: 'podcast|episode|подкаст', kinds: ['show', 'episode'] },
  { words: 'board|доск', kinds: ['board'] },
  {
    words: 'group|групп|сообществ|مجموعة|جروب|nhom|grup|群|グループ',
    kinds: ['group', 'page', 'invite', 'channel'],
  },
  { words: 'page|fanpage|страниц|صفحة|sayfa|主页', kinds: ['page', 'profile'] },
];
