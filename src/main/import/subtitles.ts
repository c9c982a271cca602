// Import of transcripts in SRT and WebVTT: one paragraph per turn, with its speaker and the time at which it begins.
import { Problem, say } from '../../core/model/problem.ts';
import { TextBuilder, type FileBytes, type ReadDocument } from './document.ts';
import { readText } from './text.ts';

const TIMES = /^(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})\s+-->\s+(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}/;
/** "ANN LEE: ", "Ann Lee: ", ">> Ann Lee: " at the beginning of a cue. */
const SPEAKER = /^(?:>>\s*|-\s+)?(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}):\s+/u;

interface Cue {
  /** `HH:MM:SS.mmm` */
  readonly time: string;
  readonly speaker: string | null;
  readonly words: string;
}

/** @throws Problem `damaged-file`, and as `readText` does */
export function readSubtitles({ bytes, name }: FileBytes): ReadDocument {
  const { text } = readText(bytes, name);
  const cues = text.split(/\n{2,}/).flatMap((block) => readCue(block.split('\n')));
  if (cues.length === 0) {
    throw new Problem(
      'damaged-file',
      say`${name} holds no line with a time, so it is no transcript in SRT or WebVTT. Save it again, or add it as .txt.`,
    );
  }
  const builder = new TextBuilder();
  for (const turn of toTurns(cues)) {
    const [{ speaker, time }] = turn as unknown as readonly [Cue, ...Cue[]];
    builder.mark('turn', speaker, () => {
      builder.mark('time', time, () => {
        if (speaker !== null) builder.add(`${speaker}: `);
        builder.add(turn.map(({ words }) => words).join(' '));
      });
    });
    builder.endParagraph();
  }
  return { ...builder.finish(), statements: [], importer: text.startsWith('WEBVTT') ? 'WebVTT' : 'SRT' };
}

function readCue(lines: readonly string[]): Cue[] {
  const at = lines.findIndex((line) => TIMES.test(line));
  if (at === -1) return [];
  const [, hours = '0', minutes, seconds, milliseconds] = TIMES.exec(lines[at]!)!;
  const raw = lines.slice(at + 1).join(' ');
  const voice = /<v(?:\.[\w.]{1,40})?\s+([^>]{1,100})>/.exec(raw)?.[1]?.trim() ?? null;
  const words = decodeEntities(raw.replace(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  const named = voice === null ? SPEAKER.exec(words) : null;
  if (words === '') return [];
  return [
    {
      time: `${hours.padStart(2, '0')}:${minutes!}:${seconds!}.${milliseconds!}`,
      speaker: voice ?? named?.[1] ?? null,
      words: named === null ? words : words.slice(named[0].length),
    },
  ];
}

/** Cues of one speaker are one turn; without speakers a turn ends with its sentence. */
function toTurns(cues: readonly Cue[]): Cue[][] {
  const named = cues.some(({ speaker }) => speaker !== null);
  const turns: Cue[][] = [];
  for (const cue of cues) {
    const last = turns.at(-1)?.at(-1);
    const first = turns.at(-1)?.[0];
    const goesOn = named
      ? first !== undefined && (cue.speaker === null || cue.speaker === first.speaker)
      : last !== undefined && !/[.!?…]["”’']?$/u.test(last.words);
    if (goesOn) turns.at(-1)!.push(cue);
    else turns.push([cue]);
  }
  return turns;
}

function decodeEntities(words: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };
  return words.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_whole, name: string) => named[name]!);
}
