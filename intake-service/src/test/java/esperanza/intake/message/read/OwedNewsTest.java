package esperanza.intake.message.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.contact.ContactCodes;
import esperanza.intake.contact.domain.ContactEvent.*;
import esperanza.intake.contact.domain.Reachable;
import esperanza.intake.contact.domain.Wish;
import esperanza.intake.erasure.domain.ErasureEvent.ErasureAnnounced;
import esperanza.intake.report.domain.NoticeKind;
import esperanza.intake.report.domain.ReportEvent.NoticeLaid;
import esperanza.intake.report.domain.ReportEvent.QuestionAsked;
import esperanza.intake.report.domain.ReportEvent.StatementAdded;
import esperanza.kernel.Actor;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.StreamId;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.reach.attempt.Owed;
import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.sealing.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class OwedNewsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ReportId REPORT = new ReportId(new UUID(0, 1));
    private static final CaseId CASE = new CaseId(new UUID(0, 2));
    private static final UUID ID = new UUID(0, 3);
    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration MOST = Duration.ofMinutes(45);

    private final OwedNews news = new OwedNews(new Delays(
            new Secrets(new SecretKeySpec("a secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256")), LEAST, MOST));

    @Test
    void a_question_an_answer_and_a_notice_for_the_reporter_are_news() {
        List<Object> causes = List.of(
                new QuestionAsked(REPORT, CASE, ID, Personal.closed(ID)),
                laid(Optional.empty()),
                new ErasureAnnounced(REPORT, CASE, ID, NOON));
        assertThat(causes).allSatisfy(cause -> assertThat(news.owed(List.of(logged(cause, NOON, 1))))
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.addressee()).isEqualTo(REPORT.value().toString());
                    assertThat(owed.text()).isEqualTo(MessageText.NEWS);
                    assertThat(owed.until()).isEqualTo(NOON.plus(Duration.ofDays(7)));
                    assertThat(owed.messages()).hasSize(8).doesNotHaveDuplicates();
                }));
    }

    @Test
    void a_notice_for_a_party_is_no_news_for_the_reporter() {
        assertThat(news.owed(List.of(logged(laid(Optional.of(new PartyRef(ID))), NOON, 1))))
                .isEmpty();
    }

    @Test
    void a_statement_is_a_step() {
        StatementAdded added = new StatementAdded(
                REPORT,
                CASE,
                ID,
                StatementKind.ADDITION,
                Optional.empty(),
                Personal.closed(ID),
                Optional.empty(),
                Optional.empty());
        assertThat(news.owed(List.of(logged(added, NOON, 1))))
                .extracting(Owed::text)
                .containsExactly(MessageText.STEP);
    }

    @Test
    void news_of_one_day_come_under_the_same_messages_and_those_of_the_next_day_under_others() {
        Object asked = new QuestionAsked(REPORT, CASE, ID, Personal.closed(ID));
        List<Owed> owed = news.owed(List.of(
                logged(asked, NOON, 1),
                logged(asked, NOON.plusSeconds(60), 2),
                logged(asked, NOON.plus(Duration.ofDays(1)), 3)));
        assertThat(owed).hasSize(2);
        assertThat(owed.getFirst().messages())
                .doesNotContainAnyElementsOf(owed.getLast().messages());
    }

    @Test
    void news_leave_5_to_45_minutes_after_their_cause_and_not_at_the_same_minute() {
        Object asked = new QuestionAsked(REPORT, CASE, ID, Personal.closed(ID));
        List<Duration> delays = IntStream.range(0, 500)
                .mapToObj(n -> news.owed(List.of(logged(asked, NOON, n))).getFirst())
                .map(owed -> Duration.between(NOON, owed.due()))
                .toList();
        assertThat(delays).allSatisfy(delay -> assertThat(delay).isBetween(LEAST, MOST));
        assertThat(delays.stream().map(Duration::toMinutes).distinct()).hasSizeGreaterThan(35);
    }

    @Test
    void each_version_of_a_contact_is_owed_its_code_at_once() {
        ContactGiven given = new ContactGiven(REPORT, CASE, 3, Reachable.YES, Wish.NOTHING, Personal.closed(ID));
        assertThat(news.owed(List.of(logged(given, NOON, 1)))).singleElement().satisfies(owed -> {
            assertThat(owed.messages()).containsExactly(new MessageId(ContactCodes.message(REPORT.value(), 3)));
            assertThat(owed.text()).isEqualTo(MessageText.PROOF);
            assertThat(owed.due()).isEqualTo(NOON);
        });
        assertThat(news.owed(List.of(logged(new ContactClosed(REPORT, CASE), NOON, 1))))
                .isEmpty();
    }

    private static NoticeLaid laid(Optional<PartyRef> party) {
        return new NoticeLaid(REPORT, CASE, ID, NoticeKind.NEWS, party, Personal.closed(ID));
    }

    private static Logged logged(Object event, Instant at, int version) {
        Actor system = Actor.system("any");
        Metadata metadata = new Metadata(
                new EventId(new UUID(9, version)),
                "esperanza.intake.any.v1",
                at,
                at,
                system.kind(),
                system.role(),
                system.pseudonym(),
                Optional.empty(),
                system.institution(),
                "XX",
                "xx",
                1,
                new UUID(9, 1),
                Optional.empty(),
                new UUID(9, 2),
                Audience.CASE,
                List.of(),
                List.of());
        byte[] none = {};
        StoredEvent stored = new StoredEvent(
                version,
                new StreamId("report", REPORT.value()),
                version,
                metadata.type(),
                at,
                none,
                none,
                Optional.empty(),
                Optional.empty(),
                none);
        return new Logged(stored, metadata, Optional.of(event));
    }
}
