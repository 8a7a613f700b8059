package esperanza.investigation.hypothesis.domain;

import esperanza.kernel.PartyRef;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a party of the case was told that a discard is proposed.
 *
 * @param notice the notice that was given to the party, or withheld with a ground; empty if neither was done
 * @param withheldForDangerBy pseudonym of the supervisor who found that telling the party would be dangerous
 * @param answerTermRuns true while the party may still answer
 */
public record Told(
        PartyRef party, Optional<UUID> notice, Optional<String> withheldForDangerBy, boolean answerTermRuns) {}
