package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Milestones.NEVER;
import static esperanza.investigation.figures.domain.Milestones.REST;
import static esperanza.investigation.figures.domain.Milestones.WORK;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folds the events of one case, in their order, into its {@link CaseHistory}. Small: one is kept for each case. */
public final class CaseFold {

    private static final Set<String> REFUSALS = Set.of("REFUSED", "WITHDRAWN");

    /** Of a thing, by the name of its id: what its first event says, and its later ones do not. */
    private static final Map<String, String> SAID_ONCE = Map.of("reparationId", "form", "appealId", "against");

    private final Milestones milestones;
    private final Instant[] at;
    private Set<String> refused;
    private Map<String, String> said;
    private Map<String, Span> spans;
    private Optional<String> area;
    private Optional<String> institution;
    private Optional<String> unit;

    public CaseFold(Milestones milestones, CaseHistory before) {
        this.milestones = milestones;
        this.at = milestones.byPlace(before.at());
        this.refused = before.refused();
        this.said = before.said();
        this.spans = before.spans();
        this.area = before.area();
        this.institution = before.institution();
        this.unit = before.unit();
    }

    public CaseHistory history() {
        return new CaseHistory(milestones.byCode(at), area, institution, unit, refused, said, spans);
    }

    /** When the case reached each milestone that is counted, at its place. None if the case must not be counted. */
    Instant[] reached() {
        Instant[] reached = milestones.derived(at, spans);
        if (!refused.isEmpty() || reached[milestones.reported()].equals(NEVER)) {
            Arrays.fill(reached, NEVER);
        }
        return reached;
    }

    public CaseFold add(Happened happened) {
        Happened event = withWhatWasSaid(happened);
        for (Milestones.ByOne each : milestones.reachedBy(event.name())) {
            if (each.event().event().says(event.content())) {
                Instant when = each.at().isEmpty()
                        ? event.recordedAt()
                        : event.since(each.at().get());
                at[each.place()] = CaseHistory.earlier(at[each.place()], when);
                rest(each.milestone().code(), when);
            }
        }
        spans = milestones.spans().after(spans, event);
        learn(event);
        return this;
    }

    /** Work puts off all idleness that has not come yet, and a rest takes it away. */
    private void rest(String code, Instant when) {
        if (code.equals(WORK) || code.equals(REST)) {
            for (Milestones.Idleness idle : milestones.idle()) {
                if (at[idle.place()].isAfter(when)) {
                    at[idle.place()] = code.equals(WORK) ? when.plus(idle.length()) : NEVER;
                }
            }
        }
    }

    private void learn(Happened event) {
        switch (event.name()) {
            case "intake.report-received" -> {
                area = code(event.said("firstLevelArea"));
                ask(event.text("reportId"), REFUSALS.contains(event.text("consents-STATISTICS")));
            }
            case "intake.report-coded" ->
                area = event.content().containsKey("placePrecision") ? code(event.said("firstLevelArea")) : area;
            case "intake.consent-given" -> aboutStatistics(event, false);
            case "intake.consent-withdrawn" -> aboutStatistics(event, true);
            case "investigation.file-taken", "investigation.file-reassigned" ->
                institution = code(Optional.of(event.institution()));
            case "investigation.unit-assigned" -> unit = code(event.said("unit"));
            default -> {
                // tells nothing beside the milestone
            }
        }
    }

    private Happened withWhatWasSaid(Happened event) {
        Happened with = event;
        for (Map.Entry<String, String> once : SAID_ONCE.entrySet()) {
            Optional<String> thing = event.said(once.getKey());
            if (thing.isPresent()) {
                with = withWhatWasSaid(with, thing.get(), once.getValue());
            }
        }
        return with;
    }

    private Happened withWhatWasSaid(Happened event, String thing, String field) {
        Optional<String> says = event.said(field);
        if (says.isEmpty()) {
            return Optional.ofNullable(said.get(thing))
                    .map(before -> event.with(field, before))
                    .orElse(event);
        }
        said = new HashMap<>(said);
        said.put(thing, says.get());
        return event;
    }

    /** Many cases share a code, and its text. */
    private static Optional<String> code(Optional<String> said) {
        return said.map(String::intern);
    }

    private void aboutStatistics(Happened event, boolean refuses) {
        if (event.text("purpose").equals("STATISTICS")) {
            ask(event.said("onlyFor").orElseGet(() -> event.text("reportId")), refuses);
        }
    }

    private void ask(String voice, boolean refuses) {
        if (refuses != refused.contains(voice)) {
            refused = new HashSet<>(refused);
            if (refuses) {
                refused.add(voice);
            } else {
                refused.remove(voice);
            }
        }
    }
}
