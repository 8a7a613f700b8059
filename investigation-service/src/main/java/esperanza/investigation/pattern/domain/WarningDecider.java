package esperanza.investigation.pattern.domain;

import static esperanza.investigation.pattern.domain.PatternRule.CASES_JOINED;
import static esperanza.investigation.pattern.domain.PatternRule.EXPIRES_IN_THE_PAST;
import static esperanza.investigation.pattern.domain.PatternRule.NOT_ASKED;
import static esperanza.investigation.pattern.domain.PatternRule.NOT_PROPOSED;
import static esperanza.investigation.pattern.domain.PatternRule.NOT_RAISED;
import static esperanza.investigation.pattern.domain.PatternRule.SAME_PERSON;
import static esperanza.investigation.pattern.domain.PatternRule.TOO_FEW_CASES;
import static esperanza.investigation.pattern.domain.PatternRule.TOO_FEW_SPOKEN_WITH;
import static esperanza.investigation.pattern.domain.PatternRule.require;

import esperanza.investigation.pattern.domain.Warning.Message;
import esperanza.investigation.pattern.domain.Warning.Standing;
import esperanza.investigation.pattern.domain.WarningCommand.*;
import esperanza.investigation.pattern.domain.WarningEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.disclosure.Disclosure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The rules of an early warning: software proposes it, a person raises it, a second person publishes it. Each message
 * names those before it. A further threat of the series proposes it again, whatever was decided.
 */
public final class WarningDecider implements Decider<WarningCommand, Warning, WarningEvent> {

    @Override
    public Warning initial() {
        return Warning.NONE;
    }

    @Override
    public List<WarningEvent> decide(Warning known, WarningCommand command) {
        return switch (command) {
            case ProposeWarning propose -> proposed(known, propose);
            case DeclineWarning decline -> List.of(declined(known, decline));
            case RaiseWarning raise -> List.of(raised(known, raise));
            case UpdateWarning update -> List.of(updated(known, update));
            case PublishWarning publish -> List.of(published(known, publish));
            case AnswerWarning answer -> List.of(answered(known, answer));
            case CancelWarning cancel -> List.of(cancelled(known, cancel));
        };
    }

    @Override
    public Warning evolve(Warning known, WarningEvent event) {
        return switch (event) {
            case WarningProposed proposed -> known.proposed(proposed);
            case WarningDeclined _ -> known.declined();
            case WarningRaised raised -> known.raised(new Message(raised.message(), raised.raisedBy(), raised.cases()));
            case WarningUpdated updated ->
                known.updated(new Message(updated.message(), updated.updatedBy(), updated.cases()));
            case WarningPublished published -> known.published(published);
            case WarningAnswered answered -> known.answered(answered);
            case WarningCancelled cancelled -> known.cancelled(cancelled);
        };
    }

    private static List<WarningEvent> proposed(Warning known, ProposeWarning propose) {
        return known.knows(propose.cases())
                ? List.of()
                : List.of(new WarningProposed(
                        propose.warningId(), propose.cases(), propose.pattern(), propose.area(), propose.since()));
    }

    private static WarningDeclined declined(Warning known, DeclineWarning decline) {
        require(known.standing() == Standing.PROPOSED, NOT_PROPOSED);
        return new WarningDeclined(decline.warningId(), known.cases(), decline.reasons());
    }

    private static WarningRaised raised(Warning known, RaiseWarning raise) {
        require(known.standing() == Standing.PROPOSED, NOT_PROPOSED);
        WarningProposed series = known.proposal().orElseThrow(() -> new RuleViolation(NOT_PROPOSED));
        WarningMessage message = message(raise.message(), List.of(), series.pattern(), series.since());
        return new WarningRaised(
                raise.warningId(),
                known.cases(),
                raise.message().at().by(),
                message,
                raise.message().text());
    }

    private static WarningUpdated updated(Warning known, UpdateWarning update) {
        WarningMessage before = inForce(known).content();
        WarningMessage message = message(update.message(), known.messages(), before.pattern(), before.since());
        return new WarningUpdated(
                update.warningId(),
                known.cases(),
                update.message().at().by(),
                message,
                update.message().text());
    }

    /**
     * Only what was said of all its cases: a reader who must not know of one that joined has not read that message, and so
     * does not see in public that something happened. Cases that somebody only sent do not count: who threatens knows the
     * own words, and could send four reports to learn from the warning that a fifth was sent.
     */
    private static WarningPublished published(Warning known, PublishWarning publish) {
        Message message = inForce(known);
        require(!message.by().equals(publish.by()), SAME_PERSON);
        require(Disclosure.isEnough(known.series().size()), TOO_FEW_CASES);
        require(
                Disclosure.isEnough(known.series().stream()
                        .filter(publish.spokenWith()::contains)
                        .count()),
                TOO_FEW_SPOKEN_WITH);
        require(message.cases().equals(known.cases()), CASES_JOINED);
        return new WarningPublished(
                publish.warningId(), known.cases(), message.content().messageId(), publish.texts());
    }

    private static WarningAnswered answered(Warning known, AnswerWarning answer) {
        require(inForce(known).content().askedOf().contains(answer.by()), NOT_ASKED);
        return new WarningAnswered(answer.warningId(), known.cases(), answer.by(), answer.reply(), answer.words());
    }

    private static WarningCancelled cancelled(Warning known, CancelWarning cancel) {
        inForce(known);
        return new WarningCancelled(
                cancel.warningId(), known.cases(), cancel.messageId(), known.messages(), cancel.reasons());
    }

    private static Message inForce(Warning known) {
        return known.said().filter(_ -> known.isRaised()).orElseThrow(() -> new RuleViolation(NOT_RAISED));
    }

    private static WarningMessage message(
            WarningCommand.Message said, List<UUID> references, WarningPattern pattern, Instant since) {
        require(said.expires().isAfter(said.at().now()), EXPIRES_IN_THE_PAST);
        return new WarningMessage(
                said.messageId(),
                references,
                said.area(),
                pattern,
                since,
                said.askedOf(),
                said.urgency(),
                said.severity(),
                said.certainty(),
                said.expires());
    }
}
