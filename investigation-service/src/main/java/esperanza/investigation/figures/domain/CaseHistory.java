package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Milestone.REPORTED;
import static esperanza.investigation.figures.domain.Milestones.RECEIVED;
import static esperanza.investigation.figures.domain.Milestones.REST;
import static esperanza.investigation.figures.domain.Milestones.WORK;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What figures know of one case, made of its events alone.
 *
 * @param at when an event first reached a milestone; one of idleness may lie ahead, until somebody works on the file
 * @param area the first-level area of the last report or coding that named one
 * @param institution that of the person who answers for the file, and {@code unit} the unit that works on it
 * @param refused who does not want to be counted: reports, and parties that speak for themselves
 */
public record CaseHistory(
        Map<String, Instant> at,
        Optional<String> area,
        Optional<String> institution,
        Optional<String> unit,
        Set<String> refused) {

    public static final CaseHistory NOTHING =
            new CaseHistory(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    /** The events that tell where a case belongs and whether it may be counted. */
    public static final Set<String> LEARNT_FROM = Set.of(
            "intake.report-received",
            "intake.report-coded",
            "intake.consent-given",
            "intake.consent-withdrawn",
            "investigation.file-taken",
            "investigation.file-reassigned",
            "investigation.unit-assigned");

    private static final Set<String> REFUSALS = Set.of("REFUSED", "WITHDRAWN");

    public CaseHistory {
        at = Map.copyOf(at);
        refused = Set.copyOf(refused);
    }

    public CaseHistory after(Milestones milestones, Happened event) {
        Map<String, Instant> reached = new HashMap<>(at);
        for (Milestones.ByOne each : milestones.reachedBy(event.name())) {
            if (each.event().event().says(event.content())) {
                Instant when = each.at()
                        .map(event::text)
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse)
                        .orElse(event.recordedAt());
                String code = each.milestone().code();
                reached.merge(code, when, CaseHistory::earlier);
                rest(milestones, reached, code, when);
            }
        }
        return new CaseHistory(reached, area, institution, unit, refused).learns(event);
    }

    /** Work puts off all idleness that has not come yet, and a rest takes it away. */
    private static void rest(Milestones milestones, Map<String, Instant> reached, String code, Instant when) {
        if (code.equals(WORK) || code.equals(REST)) {
            milestones.idle().forEach((idle, after) -> {
                if (!reached.getOrDefault(idle, Instant.MAX).isAfter(when)) {
                    return;
                }
                if (code.equals(WORK)) {
                    reached.put(idle, when.plus(after.length()));
                } else {
                    reached.remove(idle);
                }
            });
        }
    }

    private CaseHistory learns(Happened event) {
        return switch (event.name()) {
            case "intake.report-received" ->
                in(event.text("firstLevelArea"))
                        .asked(event.text("reportId"), REFUSALS.contains(event.text("consents-STATISTICS")));
            case "intake.report-coded" ->
                event.content().containsKey("placePrecision") ? in(event.text("firstLevelArea")) : this;
            case "intake.consent-given" -> aboutStatistics(event, false);
            case "intake.consent-withdrawn" -> aboutStatistics(event, true);
            case "investigation.file-taken", "investigation.file-reassigned" ->
                new CaseHistory(at, area, Optional.of(event.institution()), unit, refused);
            case "investigation.unit-assigned" ->
                new CaseHistory(at, area, institution, Optional.of(event.text("unit")), refused);
            default -> this;
        };
    }

    private CaseHistory in(String firstLevelArea) {
        return new CaseHistory(
                at, Optional.of(firstLevelArea).filter(code -> !code.isEmpty()), institution, unit, refused);
    }

    private CaseHistory aboutStatistics(Happened event, boolean refuses) {
        String party = event.text("onlyFor");
        return event.text("purpose").equals("STATISTICS")
                ? asked(party.isEmpty() ? event.text("reportId") : party, refuses)
                : this;
    }

    private CaseHistory asked(String voice, boolean refuses) {
        Set<String> now = new HashSet<>(refused);
        if (refuses) {
            now.add(voice);
        } else {
            now.remove(voice);
        }
        return new CaseHistory(at, area, institution, unit, now);
    }

    /** When the case reached each milestone that is counted. Empty if it must not be counted. */
    public Map<String, Instant> milestones(Milestones milestones) {
        Map<String, Instant> reached = Derivation.of(milestones, at);
        return refused.isEmpty() && reached.containsKey(REPORTED) ? reached : Map.of();
    }

    /** When the report was received by our clock: this says to which month the case belongs. */
    public Instant receivedAt() {
        return at.getOrDefault(
                RECEIVED, at.values().stream().min(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
