package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Milestones.REST;
import static esperanza.investigation.figures.domain.Milestones.WORK;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folds the events of one case, in their order, into its {@link CaseHistory}. */
public final class CaseFold {

    private static final Set<String> REFUSALS = Set.of("REFUSED", "WITHDRAWN");

    private final Milestones milestones;
    private final Map<String, Instant> at;
    private final Set<String> refused;
    private Optional<String> area;
    private Optional<String> institution;
    private Optional<String> unit;

    public CaseFold(Milestones milestones, CaseHistory before) {
        this.milestones = milestones;
        this.at = new HashMap<>(before.at());
        this.refused = new HashSet<>(before.refused());
        this.area = before.area();
        this.institution = before.institution();
        this.unit = before.unit();
    }

    public CaseHistory history() {
        return new CaseHistory(at, area, institution, unit, refused);
    }

    public CaseFold add(Happened event) {
        for (Milestones.ByOne each : milestones.reachedBy(event.name())) {
            if (each.event().event().says(event.content())) {
                Instant when = each.at()
                        .map(event::text)
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse)
                        .orElse(event.recordedAt());
                String code = each.milestone().code();
                at.merge(code, when, CaseHistory::earlier);
                rest(code, when);
            }
        }
        learn(event);
        return this;
    }

    /** Work puts off all idleness that has not come yet, and a rest takes it away. */
    private void rest(String code, Instant when) {
        if (code.equals(WORK) || code.equals(REST)) {
            milestones.idle().forEach((idle, after) -> {
                if (!at.getOrDefault(idle, Instant.MAX).isAfter(when)) {
                    return;
                }
                if (code.equals(WORK)) {
                    at.put(idle, when.plus(after.length()));
                } else {
                    at.remove(idle);
                }
            });
        }
    }

    private void learn(Happened event) {
        switch (event.name()) {
            case "intake.report-received" -> {
                area = event.said("firstLevelArea");
                ask(event.text("reportId"), REFUSALS.contains(event.text("consents-STATISTICS")));
            }
            case "intake.report-coded" ->
                area = event.content().containsKey("placePrecision") ? event.said("firstLevelArea") : area;
            case "intake.consent-given" -> aboutStatistics(event, false);
            case "intake.consent-withdrawn" -> aboutStatistics(event, true);
            case "investigation.file-taken", "investigation.file-reassigned" ->
                institution = Optional.of(event.institution());
            case "investigation.unit-assigned" -> unit = event.said("unit");
            default -> {
                // tells nothing beside the milestone
            }
        }
    }

    private void aboutStatistics(Happened event, boolean refuses) {
        if (event.text("purpose").equals("STATISTICS")) {
            ask(event.said("onlyFor").orElseGet(() -> event.text("reportId")), refuses);
        }
    }

    private void ask(String voice, boolean refuses) {
        if (refuses) {
            refused.add(voice);
        } else {
            refused.remove(voice);
        }
    }
}
