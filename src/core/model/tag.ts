// The codebook of a case: its tags with colour and description, in the order in which the person put them.
import * as v from 'valibot';

/** Families of colour that every screen holds in light and dark; a tag's name always stands beside its colour. */
export const TAG_COLOURS = ['grey', 'teal', 'amber', 'orange', 'violet', 'red'] as const;

export const tagSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  colour: v.picklist(TAG_COLOURS),
  description: v.string(),
});
export type Tag = v.InferOutput<typeof tagSchema>;
