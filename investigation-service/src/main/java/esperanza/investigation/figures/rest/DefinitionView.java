package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.domain.Indicator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an indicator counts.
 *
 * @param from the day from which this version is in force
 * @param name by language, as all texts
 * @param formula in words
 * @param milestones the denominator first, then the numerators
 * @param source where the indicator comes from
 * @param method how the numbers are made and released
 */
public record DefinitionView(
        String indicator,
        int version,
        LocalDate from,
        Indicator.Kind kind,
        Map<String, String> name,
        Map<String, String> formula,
        List<Counted> milestones,
        Map<String, String> source,
        Map<String, String> method) {

    /**
     * A milestone of the formula.
     *
     * @param how in terms of events
     * @param partOf the milestones that each case with this one has reached, too
     */
    public record Counted(String milestone, Map<String, String> label, String how, List<String> partOf) {}
}
