package esperanza.intake.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is told about the case and singles people out: sealed under the case.
 *
 * @param facets the codes that are sensitive, such as the class of the alleged author
 * @param institutions those that the alleged authors belong to, as it was said
 * @param unmapped what we could not map, as it was sent: place in the report to JSON text
 */
public record Particulars(
        Optional<String> account,
        Optional<String> code,
        List<String> files,
        Optional<String> place,
        Optional<String> exactArea,
        Map<Facet, List<String>> facets,
        List<String> defenceActivities,
        List<String> defenceCauses,
        Optional<String> defenceDescription,
        List<String> institutions,
        Map<String, String> unmapped) {

    public Particulars {
        institutions = institutions == null ? List.of() : List.copyOf(institutions); // before there were walls
    }
}
