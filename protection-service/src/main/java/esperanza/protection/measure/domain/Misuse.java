package esperanza.protection.measure.domain;

import esperanza.protection.measure.domain.MisuseEvent.*;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The last alleged misuse of a measure, and how far it has come.
 *
 * @param begunBy pseudonym of the person who began to look into it
 * @param answerBy the last instant for an answer, if the person was told and a norm says so
 * @param prolonged whether more time was taken to look into it
 * @param before whether an earlier misuse of this measure was weighed
 */
public record Misuse(
        UUID id,
        String begunBy,
        Stage stage,
        Optional<Instant> answerBy,
        boolean answered,
        boolean prolonged,
        boolean before) {

    /** How far an alleged misuse has come. */
    public enum Stage {
        VERIFIED,
        REPORTED,
        TOLD,
        WEIGHED,
        DROPPED
    }

    public boolean isOpen() {
        return switch (stage) {
            case VERIFIED, REPORTED, TOLD -> true;
            case WEIGHED, DROPPED -> false;
        };
    }

    public boolean isWeighed() {
        return stage == Stage.WEIGHED;
    }

    boolean isAnswerLate(Instant now) {
        return answerBy.filter(now::isAfter).isPresent();
    }

    boolean isAnswerAwaited(Instant now) {
        return !answered && !isAnswerLate(now);
    }

    /** The misuse after an event; empty before the first one. */
    static Optional<Misuse> after(Optional<Misuse> was, MisuseEvent event) {
        return switch (event) {
            case MisuseVerificationBegun news ->
                Optional.of(new Misuse(
                        news.misuseId(),
                        news.begunBy(),
                        Stage.VERIFIED,
                        Optional.empty(),
                        false,
                        false,
                        wasWeighed(was)));
            case MisuseProlonged _ ->
                was.map(each ->
                        new Misuse(each.id, each.begunBy, each.stage, each.answerBy, each.answered, true, each.before));
            case MisuseReported _ -> was.map(each -> each.now(Stage.REPORTED));
            case MisuseDropped _ -> was.map(each -> each.now(Stage.DROPPED));
            case MisuseTold news ->
                was.map(each -> new Misuse(
                        each.id, each.begunBy, Stage.TOLD, news.answerBy(), false, each.prolonged, each.before));
            case MisuseAnswered _ ->
                was.map(each -> new Misuse(
                        each.id, each.begunBy, each.stage, each.answerBy, true, each.prolonged, each.before));
            case MisuseWeighed _ -> was.map(each -> each.now(Stage.WEIGHED));
        };
    }

    private static boolean wasWeighed(Optional<Misuse> was) {
        return was.filter(each -> each.before || each.isWeighed()).isPresent();
    }

    private Misuse now(Stage reached) {
        return new Misuse(id, begunBy, reached, answerBy, answered, prolonged, before);
    }
}
