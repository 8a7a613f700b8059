package esperanza.investigation.figures.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import esperanza.investigation.figures.FindFigures.Found;
import esperanza.investigation.figures.domain.Figure.By;
import esperanza.investigation.figures.read.Frames.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures of one frame as JSON-LD, in the vocabulary of the RDF data cube. An observation that is not shown has no number.
 *
 * @param context stands in the document: nothing has to be fetched to read it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FigureCube(
        @JsonProperty("@context") Map<String, Object> context,
        @JsonProperty("@type") String type,
        Optional<Integer> frame,
        Optional<Instant> at,
        List<Observation> observation) {

    static final String TYPE = "application/ld+json";

    /**
     * How many cases of a group reached a milestone.
     *
     * @param group of the division {@code by}; absent: the whole country, or what belongs to no group
     * @param ofCasesAtLeast how many cases there are that reached {@code of}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Observation(
            @JsonProperty("@type") String type,
            String indicator,
            int version,
            By by,
            Optional<String> group,
            String of,
            Optional<Integer> ofCasesAtLeast,
            String reached,
            Optional<Integer> casesAtLeast,
            Optional<Integer> shareInThousandths) {}

    private static final Map<String, Object> CONTEXT = Map.of(
            "@vocab", "urn:esperanza:figures:",
            "qb", "http://purl.org/linked-data/cube#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "at", Map.of("@id", "urn:esperanza:figures:at", "@type", "xsd:dateTime"),
            "observation", Map.of("@id", "qb:observation", "@container", "@set"));

    /** @param all of one frame */
    static FigureCube of(List<Found> all) {
        Optional<Frame> frame = all.getFirst().frame();
        return new FigureCube(
                CONTEXT,
                "qb:DataSet",
                frame.map(Frame::number),
                frame.map(Frame::at),
                all.stream().flatMap(FigureCube::observations).toList());
    }

    private static Stream<Observation> observations(Found found) {
        IndicatorView view = IndicatorView.of(found);
        return view.rows().stream().flatMap(row -> row.reached().stream()
                .map(reach -> new Observation(
                        "qb:Observation",
                        view.indicator(),
                        view.version(),
                        view.by(),
                        row.group(),
                        found.indicator().of(),
                        row.of(),
                        reach.milestone(),
                        reach.cases(),
                        reach.share())));
    }
}
