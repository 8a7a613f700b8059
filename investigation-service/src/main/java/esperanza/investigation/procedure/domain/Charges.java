package esperanza.investigation.procedure.domain;

import esperanza.kernel.Form;
import esperanza.kernel.OnTimeline;

/**
 * The charges.
 *
 * @param offence by its code
 * @param motivePleaded true: the link with the defence work is pleaded as a motive
 */
public record Charges(
        @OnTimeline @Form(Form.CODE) String offence,
        @OnTimeline boolean motivePleaded,
        @OnTimeline ChargedAuthors authorship) {}
