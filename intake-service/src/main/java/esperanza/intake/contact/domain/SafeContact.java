package esperanza.intake.contact.domain;

import static esperanza.protocol.vocabulary.SendingRule.COMPROMISED;
import static esperanza.protocol.vocabulary.SendingRule.CONSENT;
import static esperanza.protocol.vocabulary.SendingRule.CONTENT;
import static esperanza.protocol.vocabulary.SendingRule.ERASED;
import static esperanza.protocol.vocabulary.SendingRule.FORBIDDEN;
import static esperanza.protocol.vocabulary.SendingRule.HOURS;
import static esperanza.protocol.vocabulary.SendingRule.LANGUAGE;
import static esperanza.protocol.vocabulary.SendingRule.NOT_PROVEN;
import static esperanza.protocol.vocabulary.SendingRule.NO_WAY;
import static esperanza.protocol.vocabulary.SendingRule.SENDER_NAME;
import static esperanza.protocol.vocabulary.SendingRule.SHARED;
import static esperanza.protocol.vocabulary.SendingRule.TOO_OFTEN;
import static esperanza.protocol.vocabulary.SendingRule.UNDELIVERED;
import static esperanza.protocol.vocabulary.SendingRule.VOICEMAIL;

import esperanza.intake.contact.domain.Contact.Stage;
import esperanza.intake.contact.domain.Verdict.Refuse;
import esperanza.intake.contact.domain.Verdict.Send;
import esperanza.intake.contact.domain.Verdict.Wait;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.SendingRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rules that the sender obeys: the first one that applies decides. The ways are asked in the order of the person; the first
 * that is not refused is taken, also if it has to be waited for.
 *
 * @param contact with its ways, opened
 * @param channels the kinds for which there is a channel
 * @param languages those of the texts
 * @param sentLately when something was sent to the person
 */
public record SafeContact(
        Contact contact,
        Standing standing,
        Set<ContactKind> channels,
        Collection<String> languages,
        List<Instant> sentLately) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_A_DAY = 2;
    private static final int MOST_A_WEEK = 5;

    public SafeContact {
        channels = Set.copyOf(channels);
        languages = List.copyOf(languages);
        sentLately = List.copyOf(sentLately);
    }

    /** @param failed the ways that failed for this message */
    public Verdict may(ToTell message, Set<UUID> failed, Instant now) {
        return ofThePerson()
                .<Verdict>map(Refuse::new)
                .orElseGet(() -> chosen(ways().stream()
                        .filter(way -> !failed.contains(way.id()))
                        .map(way -> by(way, message, now))
                        .toList()));
    }

    private Optional<SendingRule> ofThePerson() {
        return first(List.of(
                holds(standing.compromised() || contact.stage() == Stage.CLOSED, COMPROMISED),
                holds(standing.erased(), ERASED),
                holds(!standing.consents(), CONSENT),
                holds(ways().stream().noneMatch(way -> channels.contains(way.kind())), NO_WAY)));
    }

    /** Empty for a person who is met only in person. */
    private List<Way> ways() {
        return contact.said()
                .filter(said -> said.reachable() == Reachable.YES)
                .map(Said::ways)
                .flatMap(Personal::value)
                .map(Ways::all)
                .orElse(List.of());
    }

    private static Verdict chosen(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !(verdict instanceof Refuse))
                .findFirst()
                .orElseGet(() -> verdicts.stream()
                        .filter(verdict -> !(verdict instanceof Refuse(SendingRule rule) && rule == NO_WAY))
                        .findFirst()
                        .orElse(new Refuse(UNDELIVERED)));
    }

    private Verdict by(Way way, ToTell message, Instant now) {
        return forbidding(way, message, now)
                .<Verdict>map(Refuse::new)
                .or(() -> closed(way, message, now))
                .or(() -> holds(!message.danger() && isTooOften(now), TOO_OFTEN).map(Refuse::new))
                .orElseGet(() -> inALanguage(way, message));
    }

    private Optional<SendingRule> forbidding(Way way, ToTell message, Instant now) {
        Traits traits = Traits.of(way.kind());
        boolean proving = message.cause() == Cause.PROOF;
        return first(List.of(
                holds(!channels.contains(way.kind()), NO_WAY),
                holds(never().contains(way.kind()), FORBIDDEN),
                holds(!proving && !contact.hasProven(way.id(), now) && !message.mayBreakRules(), NOT_PROVEN),
                holds(message.says().compareTo(traits.carries()) > 0, CONTENT),
                holds(way.ourName().isPresent() && !traits.freeName() && !isAllowedAnyName(way, message), SENDER_NAME),
                holds(way.reachesOthers() && !message.isNeutral(), SHARED),
                holds(traits.voice() && !traits.livePickUp() && !way.voicemail(), VOICEMAIL)));
    }

    private static Optional<Verdict> closed(Way way, ToTell message, Instant now) {
        if (message.danger() && way.allowed().anyHour()) {
            return Optional.empty();
        }
        Optional<Instant> open = way.hours().next(now);
        return open.isEmpty()
                ? Optional.of(new Refuse(HOURS))
                : open.filter(now::isBefore).map(Wait::new);
    }

    private Verdict inALanguage(Way way, ToTell message) {
        return Stream.concat(
                        Stream.of(way.language()), way.secondLanguage().filter(_ -> message.mayBreakRules()).stream())
                .filter(languages::contains)
                .findFirst()
                .<Verdict>map(language -> new Send(way, language))
                .orElse(new Refuse(LANGUAGE));
    }

    private boolean isTooOften(Instant now) {
        return since(now.minus(DAY)) >= MOST_A_DAY || since(now.minus(WEEK)) >= MOST_A_WEEK;
    }

    private long since(Instant from) {
        return sentLately.stream().filter(sent -> sent.isAfter(from)).count();
    }

    private Set<ContactKind> never() {
        return contact.said()
                .map(Said::ways)
                .flatMap(Personal::value)
                .map(Ways::never)
                .orElse(Set.of());
    }

    private static boolean isAllowedAnyName(Way way, ToTell message) {
        return message.danger() && way.allowed().anyName();
    }

    private static Optional<SendingRule> holds(boolean applies, SendingRule rule) {
        return applies ? Optional.of(rule) : Optional.empty();
    }

    private static Optional<SendingRule> first(List<Optional<SendingRule>> rules) {
        return rules.stream().flatMap(Optional::stream).findFirst();
    }
}
