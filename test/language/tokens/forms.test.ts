import { describe } from 'vitest';
import { wordTable } from './cutting.ts';

describe('hyphens', () => {
  wordTable('cut', [
    ['F-16s, T-72s, MiG-29, S-400, COVID-19', 'F - 16s , T - 72s , MiG - 29 , S - 400 , COVID - 19'],
    ['Kim Jong-un, Ban Ki-moon, Guinea-Bissau', 'Kim Jong - un , Ban Ki - moon , Guinea - Bissau'],
    ['Jamaat-ul-Ahrar, el-Sisi, ash-Sham', 'Jamaat - ul - Ahrar , el - Sisi , ash - Sham'],
    ['an over-the-counter sale', 'an over - the - counter sale'],
    ['Sino-Indian, Afghan-Pakistani', 'Sino - Indian , Afghan - Pakistani'],
    ['pre- and post-war', 'pre - and post-war'],
    ['two- or three-day', 'two - or three - day'],
  ]);
  wordTable('do not', [
    ['pan-Arab, ultra-Orthodox, un-Islamic', 'pan-Arab , ultra-Orthodox , un-Islamic'],
    ['pre-2014, non-NATO, ex-FATA', 'pre-2014 , non-NATO , ex-FATA'],
    ['over-the', 'over - the'],
    ['over-reach', 'over-reach'],
  ]);
});

describe('numbers', () => {
  wordTable('of South Asia stay whole', [
    ['1,00,000 and 10,00,000 and 12,34,56,789', '1,00,000 and 10,00,000 and 12,34,56,789'],
    ['see 3,45,6 and 12,34', 'see 3 , 45 , 6 and 12 , 34'],
    ['[10,11,12]', '[ 10 , 11 , 12 ]'],
  ]);
  wordTable('and money, units, times', [
    ['$1.2bn, £3m, €4.5m, Rs500, A$3bn', '$ 1.2 bn , £ 3 m , € 4.5 m , Rs500 , A$ 3 bn'],
    ['10:30am, 10.30pm, 09:30 GMT, 5–7 p.m.', '10:30 am , 10.30 pm , 09:30 GMT , 5 – 7 p.m.'],
    ["the 1990s, '90s, ’90s, 1990's", "the 1990s , '90s , ’90s , 1990's"],
    ['1st, 22nd, 50Hz, 39K', '1st , 22nd , 50 Hz , 39 K'],
    ['5%, 10-15%, 5–10, 2019-2020', '5 % , 10 - 15 % , 5 – 10 , 2019 - 2020'],
  ]);
  wordTable('that are dates stay whole', [
    ['2025-12-19T10:30:00Z', '2025-12-19T10:30:00Z'],
    ['2025/12/19 and 19.12.2025', '2025/12/19 and 19.12.2025'],
    ['2025-12-19Tuesday', '2025 - 12 - 19Tuesday'],
    ['2024/25', '2024 / 25'],
  ]);
  wordTable('of documents stay whole', [
    ['S/RES/1267 (1999), S/2025/796', 'S/RES/1267 ( 1999 ) , S/2025/796'],
    ['(see A/73/PV.6).', '( see A/73/PV.6 ) .'],
    ['E/CN.4/2005/6', 'E/CN.4/2005/6'],
    ['TTP/FAK/ISKP and S/he and A/B/C', 'TTP / FAK / ISKP and S/he and A / B / C'],
    ['a §§ 5-6', 'a §§ 5 - 6'],
  ]);
});

describe('contractions', () => {
  wordTable('are cut', [
    ["I'd've gone, I'ma go", "I 'd 've gone , I 'm a go"],
    ['can‘t, don′t, won´t', 'ca n‘t , do n′t , wo n´t'],
    ["'tis late, ’twas early", "'t is late , ’t was early"],
    ['its a trap and its not over', 'it s a trap and it s not over'],
    ['we have alot', 'we have a lot'],
    ["MPs' pay, James's, the U.S.'s", "MPs ' pay , James 's , the U.S. 's"],
  ]);
  wordTable('are not seen where there are none', [
    ['its envoy and its not-for-profit arm', 'its envoy and its not - for - profit arm'],
    ["gov't and int'l and y'all", "gov't and int'l and y'all"],
    ["Ra's al-Khaimah", "Ra's al - Khaimah"],
    ["get 'em 'til noon", "get 'em 'til noon"],
    ["rock 'n' roll, rock ’n’ roll", "rock 'n' roll , rock ’n’ roll"],
    ['get ‘em in the ‘90s', 'get ‘em in the ‘90s'],
    ["the 'S' class", "the ' S ' class"],
    ['the ‘S’ class', 'the ‘ S ’ class'],
    ["N'Djamena, Xi’an, L'Aquila", "N'Djamena , Xi’an , L'Aquila"],
  ]);
});

describe('addresses and paths', () => {
  wordTable('stay whole', [
    ['in /etc/hosts and ~/a/b.txt (../x/y.md)', 'in /etc/hosts and ~/a/b.txt ( ../x/y.md )'],
    ['C:\\Users\\noor.txt', 'C:\\Users\\noor.txt'],
    ['at bit.ly/x or Example.Com', 'at bit.ly/x or Example.Com'],
    ['the .pk domain, draft(1).doc', 'the .pk domain , draft ( 1 ) .doc'],
    ['"https://example.org/a,b;c", or', '" https://example.org/a,b;c " , or'],
    ['w/ him, w/them, w/o us', 'w/ him , w/ them , w/o us'],
  ]);
  wordTable('are not everywhere', [
    ['and/or a /s/ b', 'and / or a / s / b'],
    ['it ended.He left', 'it ended . He left'],
    ['A: yes', 'A : yes'],
    ['km/h', 'km / h'],
    ['now/.', 'now / .'],
  ]);
});

describe('rows of marks', () => {
  wordTable('are cut', [
    ['Really...? Yes…! No', 'Really ... ? Yes … ! No'],
    ['What?... No!!', 'What ? ... No !!'],
    ['[...] and […]', '[ ... ] and [ … ]'],
    ['--->> x <-', '--->> x < -'],
  ]);
  wordTable('stay whole', [
    ['What?! Yes!!! .?', 'What ?! Yes !!! .?'],
    ['---=== x ===---', '---=== x ===---'],
    ['+++++', '+++++'],
  ]);
});

describe('characters', () => {
  wordTable('of pictures stay together', [
    ['👩‍👩‍👧 ❤️ 1️⃣ 🧑🏽‍🚀.', '👩‍👩‍👧 ❤️ 1️⃣ 🧑🏽‍🚀 .'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['🇵🇰🇦🇫 ok👍', '🇵🇰 🇦🇫 ok 👍'],
  ]);
  wordTable('of other scripts', [
    ['the word طالبان، here؟', 'the word طالبان ، here ؟'],
    ['חמאס and ｆｕｌｌ　ｗｉｄｔｈ。', 'חמאס and ｆｕｌｌ ｗｉｄｔｈ 。'],
    ['e\u0301tude', 'e\u0301tude'],
  ]);
  wordTable('that are not seen', [
    ['so\u00adft co\u2060op left\u200eright', 'so\u00adft co\u2060op left\u200eright'],
    ['\u200fRTL\u200f.', '\u200f RTL \u200f .'],
    ['a\u200bb \u200b\u200bc', 'a \u200b b \u200b\u200b c'],
    ['a\u00a0b\u202fc\ufeffd', 'a b c d'],
    ['\u200dOui b\u00ad c\u200d', '\u200d Oui b \u00ad c \u200d'],
  ]);
  wordTable('of Windows in Latin-1', [['\u0093We don\u0092t.\u0094', '\u0093 We do n\u0092t . \u0094']]);
  wordTable('that are half', [['a \ud83d b \ude00 c\ud83dd', 'a \ud83d b \ude00 c \ud83d d']]);
});
