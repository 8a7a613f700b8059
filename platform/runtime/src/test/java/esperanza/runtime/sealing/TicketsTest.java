package esperanza.runtime.sealing;

import static esperanza.runtime.sealing.Tickets.Use.HANDOVER;
import static esperanza.runtime.sealing.Tickets.Use.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.DoorScope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketsTest {

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
        assertThat(new Tickets("another", InstantSource.fixed(NOW)).read(HANDOVER, sealed)).isEmpty();
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

    private static Tickets at(Instant instant) {
        return new Tickets("a secret of all services", InstantSource.fixed(instant));
    }
}
