package esperanza.notification.rota.domain;

import esperanza.protocol.term.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The facts on which a plan rests beside its roster, and the rules that it keeps.
 *
 * @param elsewhere the shifts of the rota in its other rosters
 * @param candidates the persons of the plan, by their pseudonyms
 */
public record Planning(Duty limits, List<Shift> elsewhere, Map<String, Candidate> candidates) {

    private static final Duration FARTHEST = Duration.ofDays(13 * 7);

    /**
     * A person who is to have a shift.
     *
     * @param enrolled whether the person has called this service with the function of the rota
     * @param absences the times in which the person is absent
     */
    public record Candidate(boolean enrolled, List<Period> absences) {

        public Candidate {
            absences = List.copyOf(absences);
        }
    }

    public Planning {
        elsewhere = List.copyOf(elsewhere);
        candidates = Map.copyOf(candidates);
    }

    /**
     * Fails unless the shifts can be stood beside those that are there.
     *
     * @param there those of the roster that are not changed
     * @param overridden whether a keeper gave reasons for a long shift or a short rest
     */
    void require(List<Shift> shifts, List<Shift> there, Instant now, boolean overridden) {
        List<Shift> all = new ArrayList<>(elsewhere);
        all.addAll(there);
        for (Shift shift : shifts) {
            inTime(shift, now);
            byAPresentPerson(shift);
            besideOthers(shift, all);
            if (!overridden) {
                bearable(shift, all);
            }
            all.add(shift);
        }
    }

    private static void inTime(Shift shift, Instant now) {
        DutyRule.NO_TIME.unless(!shift.time().isEmpty());
        DutyRule.IN_THE_PAST.unless(!shift.time().from().isBefore(now));
        DutyRule.TOO_FAR_AHEAD.unless(!shift.time().from().isAfter(now.plus(FARTHEST)));
    }

    private void byAPresentPerson(Shift shift) {
        Candidate person = candidates.get(shift.person());
        DutyRule.NOT_ENROLLED.unless(person.enrolled());
        DutyRule.ABSENT.unless(person.absences().stream().noneMatch(shift.time()::overlaps));
    }

    private static void besideOthers(Shift shift, List<Shift> all) {
        for (Shift other : all) {
            if (other.time().overlaps(shift.time())) {
                DutyRule.OVERLAPS.unless(other.seat() != shift.seat());
                DutyRule.BOTH_SEATS.unless(!other.person().equals(shift.person()));
            }
        }
    }

    private void bearable(Shift shift, List<Shift> all) {
        DutyRule.TOO_LONG.unless(shift.time().length().compareTo(limits.longest()) <= 0);
        DutyRule.REST_TOO_SHORT.unless(all.stream()
                .filter(other -> other.person().equals(shift.person()))
                .noneMatch(other -> other.time().apart(shift.time()).compareTo(limits.rest()) < 0));
    }
}
