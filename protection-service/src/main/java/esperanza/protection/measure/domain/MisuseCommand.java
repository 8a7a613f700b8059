package esperanza.protection.measure.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The commands on an alleged misuse of a measure. All but the first are on the one that is open. */
public sealed interface MisuseCommand extends MeasureCommand {

    /** Begin to look into an alleged misuse. */
    record BeginMisuse(At at, UUID misuseId, Personal<String> words) implements MisuseCommand {}

    /** @param latest the last instant that the profile allows; empty: any */
    record ProlongMisuse(At at, Instant until, Optional<Instant> latest, Personal<String> words)
            implements MisuseCommand {}

    /** Write down what was found. */
    record ReportMisuse(Personal<String> words) implements MisuseCommand, OfTheVersionRead {}

    /** Pursue it no more. */
    record DropMisuse(Personal<String> words) implements MisuseCommand, OfTheVersionRead {}

    /** @param answerBy counted by the profile from our clock; empty: it sets no term, so the answer is awaited */
    record TellMisuse(Optional<Instant> answerBy, Personal<String> words) implements MisuseCommand {}

    /** Record what the person says to it. */
    record AnswerMisuse(At at, PersonsVoice by, Optional<Personal<String>> words)
            implements MisuseCommand, OfTheVersionRead, AfterTheFact {}

    /** @param facts of the plan: the level in force */
    record WeighMisuse(At at, ChangeFacts facts, Personal<String> words) implements MisuseCommand {}
}
