package esperanza.intake.message.read;

import static esperanza.reach.message.domain.MessageText.NEWS;
import static esperanza.reach.message.domain.MessageText.PROOF;
import static esperanza.reach.message.domain.MessageText.STEP;

import esperanza.intake.contact.ContactCodes;
import esperanza.intake.contact.domain.ContactEvent;
import esperanza.intake.contact.domain.ContactEvent.*;
import esperanza.intake.erasure.domain.ErasureEvent.ErasureAnnounced;
import esperanza.intake.erasure.domain.ErasureEvent.ErasureRefused;
import esperanza.intake.report.domain.ReportEvent.NoticeLaid;
import esperanza.intake.report.domain.ReportEvent.QuestionAsked;
import esperanza.intake.report.domain.ReportEvent.StatementAdded;
import esperanza.reach.attempt.Owed;
import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Owes the reporter a message when something waits at the own door, and a code to each new contact. The projection does not
 * ask whether the person has a contact: that is folded anew before each attempt. Bad news is owed by people alone, so no
 * decision of a measure or a file stands here.
 */
@Singleton
public class OwedNews implements Projection {

    public static final String NAME = "owed-news";

    private static final Duration HOLDS = Duration.ofDays(7);
    private static final int MOST_A_DAY = 8;

    private final Delays delays;

    OwedNews(Delays delays) {
        this.delays = delays;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** No table of its own: what was sent is not sent anew when the projection is made anew. */
    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        return Owed.write(transaction, owed(events)).chain(() -> Hurried.write(transaction, events));
    }

    /** Each message once. */
    List<Owed> owed(List<Logged> events) {
        Map<MessageId, Owed> owed = new LinkedHashMap<>();
        events.stream()
                .flatMap(event -> owed(event).stream())
                .forEach(each -> owed.merge(each.messages().getFirst(), each, Owed::and));
        return List.copyOf(owed.values());
    }

    private Optional<Owed> owed(Logged event) {
        return Stream.of(
                        event.as(QuestionAsked.class)
                                .map(asked -> later(asked.reportId().value(), NEWS, event)),
                        event.as(NoticeLaid.class)
                                .filter(laid -> laid.party().isEmpty())
                                .map(laid -> later(laid.reportId().value(), NEWS, event)),
                        event.as(ErasureRefused.class)
                                .map(answer -> later(answer.reportId().value(), NEWS, event)),
                        event.as(ErasureAnnounced.class)
                                .map(answer -> later(answer.reportId().value(), NEWS, event)),
                        event.as(StatementAdded.class)
                                .map(added -> later(added.reportId().value(), STEP, event)),
                        event.as(ContactEvent.class).flatMap(contact -> proof(contact, event.recordedAt())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** One message covers what comes while it is open; a later one of the same day is another message. */
    private Owed later(UUID report, MessageText text, Logged event) {
        Instant at = event.recordedAt();
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        List<MessageId> ids = IntStream.range(0, MOST_A_DAY)
                .mapToObj(n -> id(text + "/" + report + '/' + day + '/' + n))
                .toList();
        Instant due = at.plus(
                delays.of(event.stored().stream().id() + "/" + event.stored().version()));
        return new Owed(ids, report.toString(), text, Optional.empty(), due, at.plus(HOLDS));
    }

    private static Optional<Owed> proof(ContactEvent contact, Instant at) {
        return switch (contact) {
            case ContactGiven given -> Optional.of(proof(given.reportId().value(), given.version(), at));
            case ContactRenewed renewed -> Optional.of(proof(renewed.reportId().value(), renewed.version(), at));
            case ContactProven _,
                    CodeMistaken _,
                    ContactClosed _,
                    RenewalProposed _,
                    WishesSet _,
                    PersonNotTold _,
                    PersonTold _ -> Optional.empty();
        };
    }

    private static Owed proof(UUID report, int version, Instant at) {
        List<MessageId> id = List.of(new MessageId(ContactCodes.message(report, version)));
        return new Owed(id, report.toString(), PROOF, Optional.empty(), at, at.plus(HOLDS));
    }

    private static MessageId id(String name) {
        return new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
