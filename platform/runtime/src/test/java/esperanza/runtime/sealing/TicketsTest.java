package esperanza.runtime.sealing;

import static esperanza.runtime.sealing.Tickets.Use.HANDOVER;
import static esperanza.runtime.sealing.Tickets.Use.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.DoorScope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private static final String SECRET = "a secret of all services";
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));

    private final Tickets tickets = at(NOW);

    @Test
    void another_service_with_the_same_secret_reads_what_was_issued() {
        String sealed = tickets.issue(HANDOVER, CASE, WOMAN, DoorScope.REPRESENTATIVE);
        Ticket read = at(NOW).read(HANDOVER, sealed).orElseThrow();
        assertThat(read.caseId()).isEqualTo(CASE);
        assertThat(read.party()).isEqualTo(WOMAN);
        assertThat(read.scope()).isEqualTo(DoorScope.REPRESENTATIVE);
        assertThat(read.until()).isEqualTo(NOW.plusSeconds(300));
        assertThat(new Tickets("another", "investigation", InstantSource.fixed(NOW)).read(HANDOVER, sealed))
                .isEmpty();
    }

    @Test
    void a_ticket_opens_in_the_service_for_which_it_was_issued_alone() {
        Tickets intake = new Tickets(SECRET, "intake", InstantSource.fixed(NOW));
        String sealed = intake.issue(HANDOVER, CASE, WOMAN, DoorScope.SELF);
        assertThat(tickets.read(HANDOVER, sealed)).isPresent();
        assertThat(intake.read(HANDOVER, sealed)).isEmpty();
        assertThat(new Tickets(SECRET, "protection", InstantSource.fixed(NOW)).read(HANDOVER, sealed))
                .isEmpty();
    }

    @Test
    void a_scope_that_is_not_known_here_opens_nothing() {
        assertThat(tickets.read(HANDOVER, withScope(0))).isPresent();
        assertThat(tickets.read(HANDOVER, withScope(DoorScope.values().length))).isEmpty();
        assertThat(tickets.read(HANDOVER, withScope(-1))).isEmpty();
    }

    @Test
    void a_ticket_is_good_for_one_use_and_for_five_minutes() {
        String sealed = tickets.issue(HANDOVER, CASE, WOMAN, DoorScope.SELF);
        assertThat(tickets.read(ROOM, sealed)).isEmpty();
        assertThat(at(NOW.plusSeconds(299)).read(HANDOVER, sealed)).isPresent();
        assertThat(at(NOW.plusSeconds(300)).read(HANDOVER, sealed)).isEmpty();
        assertThat(at(NOW.plusSeconds(899)).read(ROOM, tickets.issue(ROOM, CASE, WOMAN, DoorScope.SELF)))
                .isPresent();
    }

    @Test
    void a_ticket_of_one_use_opens_as_no_other_one_in_whatever_service() {
        for (Tickets.Use issued : Tickets.Use.values()) {
            String sealed = tickets.issue(issued, CASE, WOMAN, DoorScope.SELF);
            int opens = 0;
            for (String service : List.of("intake", "investigation", "protection", "notification")) {
                Tickets there = new Tickets(SECRET, service, InstantSource.fixed(NOW));
                for (Tickets.Use use : Tickets.Use.values()) {
                    opens += there.read(use, sealed).isPresent() ? 1 : 0;
                    assertThat(use == issued || there.read(use, sealed).isEmpty())
                            .isTrue();
                }
            }
            assertThat(opens).as("%s", issued).isEqualTo(1);
        }
    }

    @Test
    void the_instant_of_issue_is_that_of_its_whole_second() {
        String sealed = at(NOW.plusMillis(700)).issue(ROOM, CASE, WOMAN, DoorScope.SELF);
        assertThat(ROOM.issued(tickets.read(ROOM, sealed).orElseThrow())).isEqualTo(NOW);
    }

    @Test
    void all_tickets_have_one_length_and_no_two_are_alike() {
        String one = tickets.issue(HANDOVER, CASE, WOMAN, DoorScope.SELF);
        String other = tickets.issue(ROOM, CASE, WOMAN, DoorScope.SPOKESPERSON);
        assertThat(one).hasSize(114).isNotEqualTo(tickets.issue(HANDOVER, CASE, WOMAN, DoorScope.SELF));
        assertThat(other).hasSameSizeAs(one);
    }

    @Test
    void nothing_else_opens() {
        String sealed = tickets.issue(HANDOVER, CASE, WOMAN, DoorScope.SELF);
        String changed = sealed.substring(0, 50) + (sealed.charAt(50) == 'A' ? 'B' : 'A') + sealed.substring(51);
        for (String wrong : new String[] {"", "?", "AAAA", sealed + "AAAA", changed}) {
            assertThat(tickets.read(HANDOVER, wrong)).as(wrong).isEmpty();
        }
    }

    /** A ticket as a service of another release seals it. */
    private static String withScope(int ordinal) {
        byte[] nonce = new byte[AesGcm.NONCE];
        byte[] plain = ByteBuffer.allocate(57)
                .put(48, (byte) ordinal)
                .putLong(49, NOW.plusSeconds(60).getEpochSecond())
                .array();
        byte[] context = "ticket/HANDOVER/investigation".getBytes(StandardCharsets.US_ASCII);
        byte[] shared = SECRET.getBytes(StandardCharsets.UTF_8);
        SecretKey key = AesGcm.key(new Secrets(AesGcm.key(shared)).of("tickets", ""));
        byte[] sealed = AesGcm.seal(key, nonce, context, plain);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    private static Tickets at(Instant instant) {
        return new Tickets(SECRET, "investigation", InstantSource.fixed(instant));
    }
}
