package esperanza.investigation.figures.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import esperanza.investigation.figures.FindFigures.Shown;
import esperanza.investigation.figures.domain.HuridocsActs;
import esperanza.investigation.figures.domain.HuridocsActs.Act;
import esperanza.runtime.rest.Csv;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The threats of a frame as JSON-LD, in the vocabulary of the RDF data cube.
 *
 * @param context stands in the document: nothing has to be fetched to read it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record HuridocsView(
        @JsonProperty("@context") Map<String, Object> context,
        @JsonProperty("@type") String type,
        Optional<Integer> frame,
        Optional<Instant> at,
        List<Observation> observation) {

    /** An act is named by its code in micro-thesaurus 4. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Observation(
            @JsonProperty("@type") String type,
            String months,
            Optional<String> area,
            Optional<String> act,
            int casesAtLeast) {}

    private static final Map<String, Object> CONTEXT = Map.of(
            "@vocab", "urn:esperanza:figures:",
            "qb", "http://purl.org/linked-data/cube#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "at", Map.of("@id", "urn:esperanza:figures:at", "@type", "xsd:dateTime"),
            "act",
                    Map.of(
                            "@id", "urn:esperanza:figures:act",
                            "@type", "@id"),
            "mt4", "urn:huridocs:mt4:",
            "observation", Map.of("@id", "qb:observation", "@container", "@set"));

    static HuridocsView of(Shown shown) {
        return new HuridocsView(
                CONTEXT,
                "qb:DataSet",
                shown.frame().map(frame -> frame.number()),
                shown.frame().map(frame -> frame.at()),
                HuridocsActs.of(shown.tiles()).acts().stream()
                        .map(act -> new Observation(
                                "qb:Observation",
                                act.months(),
                                act.area(),
                                act.code().map("mt4:"::concat),
                                act.cases()))
                        .toList());
    }

    static Csv table(Shown shown) {
        List<List<String>> rows =
                new ArrayList<>(List.of(List.of("frame", "months", "area", "act_mt4", "cases_at_least")));
        for (Act act : HuridocsActs.of(shown.tiles()).acts()) {
            rows.add(List.of(
                    shown.frame().map(frame -> Integer.toString(frame.number())).orElse(""),
                    act.months(),
                    act.area().orElse(""),
                    act.code().orElse(""),
                    Integer.toString(act.cases())));
        }
        return new Csv(rows);
    }
}
