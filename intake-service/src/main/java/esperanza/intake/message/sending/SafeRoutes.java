package esperanza.intake.message.sending;

import esperanza.intake.contact.ContactCodes;
import esperanza.intake.contact.OpenedContact;
import esperanza.intake.contact.domain.Cause;
import esperanza.intake.contact.domain.ContactKind;
import esperanza.intake.contact.domain.SafeContact;
import esperanza.intake.contact.domain.Standing;
import esperanza.intake.contact.domain.ToTell;
import esperanza.intake.contact.domain.Verdict;
import esperanza.protocol.vocabulary.SendingRule;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.Channel;
import esperanza.reach.Slots;
import esperanza.reach.Texts;
import esperanza.reach.attempt.Attempt;
import esperanza.reach.attempt.Route;
import esperanza.reach.attempt.Route.Why;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The route of a message, as the safe contact allows it. A kind for which there is no channel yet has no route. */
@Singleton
class SafeRoutes {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");

    private final Set<ContactKind> channels;
    private final ContactCodes codes;
    private final String name;
    private final String phone;

    /**
     * @param name by which a person knows us who agreed no other
     * @param phone the number of the desk
     * @param sender of an SMS, as telephones show it
     */
    SafeRoutes(
            Instance<Channel> channels,
            ContactCodes codes,
            @ConfigProperty(name = "esperanza.reach.name") String name,
            @ConfigProperty(name = "esperanza.reach.phone") String phone,
            @ConfigProperty(name = "esperanza.sms.from", defaultValue = "1000") String sender) {
        this.channels = kinds(channels.stream().toList(), sender);
        this.codes = codes;
        this.name = name;
        this.phone = phone;
    }

    /** The kinds by which a message can leave. An SMS whose sender is a name would name us, whatever the person agreed. */
    static Set<ContactKind> kinds(List<Channel> channels, String sender) {
        return channels.stream()
                .filter(Channel::isThere)
                .flatMap(channel -> kind(channel.kind()).stream())
                .filter(kind ->
                        kind != ContactKind.SMS || NUMBER.matcher(sender).matches())
                .collect(Collectors.toUnmodifiableSet());
    }

    Route next(
            Attempt attempt,
            ToTell message,
            Standing standing,
            OpenedContact contact,
            List<Instant> lately,
            Set<UUID> failed,
            Instant now) {
        SafeContact safe = new SafeContact(contact.contact(), standing, channels, Texts.LANGUAGES, lately);
        return switch (safe.may(message, failed, now)) {
            case Verdict.Send send -> by(attempt, message, send, isLast(safe, message, failed, send, now));
            case Verdict.Wait wait -> new Route.Later(wait.until());
            case Verdict.Refuse(SendingRule rule)
            when rule == SendingRule.UNDELIVERED -> new Route.Nowhere(Why.ALL_FAILED);
            case Verdict.Refuse(SendingRule rule) -> new Route.Refused(rule.name());
        };
    }

    private static boolean isLast(SafeContact safe, ToTell message, Set<UUID> failed, Verdict.Send send, Instant now) {
        Set<UUID> afterwards = new HashSet<>(failed);
        afterwards.add(send.way().id());
        return safe.may(message, afterwards, now) instanceof Verdict.Refuse;
    }

    private Route by(Attempt attempt, ToTell message, Verdict.Send send, boolean isLast) {
        Optional<String> code = Optional.of(attempt.message())
                .filter(_ -> message.cause() == Cause.PROOF)
                .map(id -> codes.code(id.value(), send.way().id()));
        Slots slots = new Slots(send.way().ourName().orElse(name), phone, code, Optional.of(send.language()));
        return new Route.By(
                send.way().id(),
                WayKind.valueOf(send.way().kind().name()),
                send.way().address(),
                slots,
                isLast);
    }

    /** The two lists name the same kind alike. Empty for a kind by which only staff is reached. */
    private static Optional<ContactKind> kind(WayKind of) {
        return Stream.of(ContactKind.values())
                .filter(kind -> kind.name().equals(of.name()))
                .findFirst();
    }
}
