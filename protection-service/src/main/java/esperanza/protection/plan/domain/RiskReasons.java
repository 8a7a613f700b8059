package esperanza.protection.plan.domain;

/**
 * The reasons of an assessment. Each is needed: a level without its reasons was a defect in the judgments T-239/21 and
 * T-432/24 of the Constitutional Court of Colombia, by the summaries of the Court.
 *
 * @param facts what happened, and by which source it is known
 * @param whyThisLevel why this level and no other, with the result of the instrument
 * @param differences gender, ethnicity, territory, age, disability, care: what each means here, or that it was not told
 * @param personsView how the person sees it
 * @param unknown what is not known, and by when it is asked
 */
public record RiskReasons(String facts, String whyThisLevel, String differences, String personsView, String unknown) {}
