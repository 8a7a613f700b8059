package esperanza.investigation.pattern.domain;

import esperanza.investigation.pattern.domain.WarningEvent.*;
import esperanza.kernel.CaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An early warning.
 *
 * @param cases all cases that were ever of the series: they say who may know of the warning
 * @param series the cases of the series as it was found last
 * @param proposal the series as it was found last, if no person has decided about it
 * @param said the message of the warning; empty until it was raised
 * @param published its public part; stays when it is raised again, until the next publication
 * @param answers of the institutions that it asks to act
 * @param cancelled empty unless it, or what is published of it, was taken back
 */
public record Warning(
        Standing standing,
        List<CaseId> cases,
        List<CaseId> series,
        Optional<WarningProposed> proposal,
        Optional<Message> said,
        Optional<Publication> published,
        List<WarningAnswered> answers,
        Optional<WarningCancelled> cancelled) {

    /** Where a warning stands. */
    public enum Standing {
        NONE,
        PROPOSED,
        DECLINED,
        RAISED,
        CANCELLED
    }

    /**
     * A message.
     *
     * @param by pseudonym of the person who said it
     * @param cases those that the warning had then
     */
    public record Message(WarningMessage content, String by, List<CaseId> cases) {}

    /**
     * The last publication; the warning may say something newer.
     *
     * @param before the earlier messages that were published
     */
    public record Publication(WarningMessage content, List<PublicText> texts, List<UUID> before) {}

    static final Warning NONE = new Warning(
            Standing.NONE,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());

    /** True if everybody may read it at the instant. A warning that was taken back is read as such until it expires. */
    public boolean isPublicAt(Instant now) {
        return published.filter(text -> text.content().expires().isAfter(now)).isPresent();
    }

    boolean knows(Collection<CaseId> found) {
        return cases.containsAll(found);
    }

    boolean isRaised() {
        return standing == Standing.RAISED;
    }

    /** The messages since it was raised, the first in front. */
    List<UUID> messages() {
        return said.map(message -> Stream.concat(
                                message.content().references().stream(),
                                Stream.of(message.content().messageId()))
                        .toList())
                .orElse(List.of());
    }

    /** A new threat of a warning that is in force is proposed too: the warning may need an update. */
    Warning proposed(WarningProposed found) {
        List<CaseId> all =
                Stream.concat(cases.stream(), found.cases().stream()).distinct().toList();
        Standing next = isRaised() ? standing : Standing.PROPOSED;
        return new Warning(next, all, found.cases(), Optional.of(found), said, published, answers, cancelled);
    }

    Warning declined() {
        return new Warning(Standing.DECLINED, cases, series, Optional.empty(), said, published, answers, cancelled);
    }

    /** The published text, and that it was taken back, stay until the next publication. */
    Warning raised(Message message) {
        return new Warning(
                Standing.RAISED,
                cases,
                series,
                Optional.empty(),
                Optional.of(message),
                published,
                List.of(),
                cancelled);
    }

    Warning updated(Message message) {
        return new Warning(
                standing, cases, series, Optional.empty(), Optional.of(message), published, answers, cancelled);
    }

    /** The messages that were published until it was taken back, the first in front. */
    public List<UUID> publicMessages() {
        return published
                .map(last -> Stream.concat(
                                last.before().stream(), Stream.of(last.content().messageId()))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    Warning published(WarningPublished text) {
        List<UUID> earlier = cancelled.isPresent() ? List.of() : publicMessages();
        Optional<Publication> next = said.map(message -> new Publication(
                message.content(),
                text.texts(),
                earlier.stream()
                        .filter(each -> !each.equals(message.content().messageId()))
                        .toList()));
        return new Warning(standing, cases, series, proposal, said, next, answers, Optional.empty());
    }

    Warning answered(WarningAnswered answer) {
        List<WarningAnswered> all =
                Stream.concat(answers.stream(), Stream.of(answer)).toList();
        return new Warning(standing, cases, series, proposal, said, published, all, cancelled);
    }

    /** If nothing was published since it was raised again, everybody was told already that it was taken back. */
    Warning cancelled(WarningCancelled back) {
        return new Warning(
                Standing.CANCELLED,
                cases,
                series,
                Optional.empty(),
                said,
                published,
                answers,
                cancelled.or(() -> Optional.of(back)));
    }
}
