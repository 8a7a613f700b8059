package esperanza.investigation.figures.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.read.Frames.Frame;
import esperanza.runtime.log.Chain;
import esperanza.runtime.rest.Csv;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a frame as a data package (Frictionless): their columns, their hashes, and where the definitions stand.
 *
 * @param version the number of the frame; 0 before the first
 * @param definitions addresses, from this document
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DataPackage(
        String name,
        String title,
        String version,
        Optional<Instant> created,
        Optional<List<License>> licenses,
        List<Resource> resources,
        List<String> definitions) {

    /** A licence by its name in the Open Definition, like {@code CC-BY-4.0}. */
    public record License(String name) {}

    /** A table. */
    public record Resource(
            String name,
            String path,
            String format,
            String mediatype,
            String encoding,
            int bytes,
            String hash,
            Dialect dialect,
            Schema schema) {}

    /** The first row has the names, the second the tags of HXL. */
    public record Dialect(List<Integer> headerRows, List<Integer> commentRows) {}

    /** The columns. What is not shown is empty. */
    public record Schema(List<Field> fields, List<String> missingValues) {}

    /** A column. */
    public record Field(String name, String type) {}

    private static final Dialect DIALECT = new Dialect(List.of(1), List.of(2));
    private static final Set<String> INTEGERS =
            Set.of("version", "frame", "cases", "at_least", "recorded_since", "new_cohorts");

    static DataPackage of(
            String country,
            Optional<Frame> frame,
            Optional<String> license,
            List<Indicator> indicators,
            Csv figures,
            Csv revisions) {
        return new DataPackage(
                "indicators-" + country.toLowerCase(Locale.ROOT),
                "Figures of the mechanism, at least true",
                Integer.toString(frame.map(Frame::number).orElse(0)),
                frame.map(Frame::at),
                license.map(License::new).map(List::of),
                List.of(
                        resource("indicators", figures, FigureTable.HEAD),
                        resource("revisions", revisions, RevisionTable.HEAD)),
                indicators.stream()
                        .map(indicator -> "indicators/" + indicator.code() + "/definition")
                        .toList());
    }

    private static Resource resource(String name, Csv table, List<String> head) {
        byte[] written = table.text().getBytes(StandardCharsets.UTF_8);
        return new Resource(
                name,
                name + ".csv",
                "csv",
                Csv.TYPE,
                "utf-8",
                written.length,
                "sha256:" + HexFormat.of().formatHex(Chain.sha256(written)),
                DIALECT,
                new Schema(head.stream().map(DataPackage::field).toList(), List.of("")));
    }

    private static Field field(String name) {
        String type = INTEGERS.contains(name)
                ? "integer"
                : switch (name) {
                    case "at" -> "datetime";
                    case "share" -> "number";
                    default -> "string";
                };
        return new Field(name, type);
    }
}
