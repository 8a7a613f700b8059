package esperanza.intake.contact.domain;

import esperanza.intake.contact.domain.ContactEvent.ContactGiven;
import esperanza.intake.contact.domain.ContactEvent.ContactProven;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Contacts of these tests. */
final class Contacts {

    static final String ZONE = "America/Bogota";
    static final Instant PROVEN_UNTIL = Instant.parse("2030-01-01T00:00:00Z");

    private static final ReportId REPORT = new ReportId(new UUID(0, 1));
    private static final CaseId CASE = new CaseId(new UUID(0, 2));

    private Contacts() {}

    /** "Only by message, from 18 to 20, ask for the neighbour, never voicemail, name: Farmacia." */
    static Way neighbours(ContactKind kind) {
        return new Way(
                new UUID(1, kind.ordinal()),
                kind,
                "+34600000000",
                evening(),
                "es",
                Optional.of("pt"),
                Optional.of("Farmacia"),
                Optional.of("La vecina"),
                Answerer.NAMED,
                false,
                true,
                new Way.InDanger(false, false));
    }

    /** Mail at any hour of the day, by any name, to nobody else. */
    static Way plain(ContactKind kind) {
        return new Way(
                new UUID(2, kind.ordinal()),
                kind,
                "ana@example.org",
                new Hours(List.of(), ZONE),
                "es",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Answerer.SELF,
                false,
                false,
                new Way.InDanger(false, false));
    }

    static Hours evening() {
        Window window = new Window(EnumSet.allOf(DayOfWeek.class), LocalTime.of(18, 0), LocalTime.of(20, 0));
        return new Hours(List.of(window), ZONE);
    }

    static Contact given(Reachable reachable, Set<ContactKind> never, List<Way> ways) {
        return new ContactDecider().replay(List.of(event(reachable, never, ways)));
    }

    static Contact proven(Set<ContactKind> never, List<Way> ways) {
        List<ContactEvent> history = new ArrayList<>();
        history.add(event(Reachable.YES, never, ways));
        ways.forEach(way -> history.add(new ContactProven(REPORT, CASE, 1, way.id(), PROVEN_UNTIL)));
        return new ContactDecider().replay(history);
    }

    private static ContactGiven event(Reachable reachable, Set<ContactKind> never, List<Way> ways) {
        return new ContactGiven(
                REPORT, CASE, 1, reachable, Wish.EVERY_STEP, Personal.of(new UUID(3, 3), new Ways(ways, never)));
    }
}
