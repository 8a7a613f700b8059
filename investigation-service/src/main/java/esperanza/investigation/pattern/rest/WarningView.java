package esperanza.investigation.pattern.rest;

import esperanza.investigation.pattern.FindWarnings.Found;
import esperanza.investigation.pattern.domain.Warning;
import esperanza.investigation.pattern.domain.WarningEvent.WarningAnswered;
import esperanza.investigation.pattern.domain.WarningEvent.WarningProposed;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.domain.WarningMessage;
import esperanza.investigation.pattern.domain.WarningPattern;
import esperanza.investigation.pattern.domain.WarningReply;
import esperanza.kernel.CaseId;
import esperanza.runtime.rest.Cursors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An early warning as it was before a case joined that the reader must not know of, without its sealed words.
 *
 * @param cursor give it as {@code after} to get the warnings that follow
 * @param cases the cases of the series, all of which the reader may know of
 * @param proposed what was found last; absent if a person decided about it
 * @param message what the warning says; absent until it was raised
 * @param published true: everybody may read it until it expires
 */
public record WarningView(
        String cursor,
        WarningId warningId,
        Warning.Standing standing,
        List<CaseId> cases,
        Optional<Proposed> proposed,
        Optional<WarningMessage> message,
        boolean published,
        List<Answer> answers) {

    /** @param area of the first level, if the threats were made in one */
    public record Proposed(WarningPattern pattern, Optional<String> area, Instant since) {

        static Proposed of(WarningProposed proposed) {
            return new Proposed(proposed.pattern(), proposed.area(), proposed.since());
        }
    }

    /** @param by the institution that answered */
    public record Answer(String by, WarningReply reply) {

        static Answer of(WarningAnswered answered) {
            return new Answer(answered.by(), answered.reply());
        }
    }

    static WarningView of(Found found, Cursors cursors) {
        Warning warning = found.warning();
        return new WarningView(
                cursors.cursor(found.position()),
                found.id(),
                warning.standing(),
                warning.cases(),
                warning.proposal().map(Proposed::of),
                warning.said().map(Warning.Message::content),
                warning.published().isPresent(),
                warning.answers().stream().map(Answer::of).toList());
    }
}
