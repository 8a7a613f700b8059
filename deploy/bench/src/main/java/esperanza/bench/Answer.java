package esperanza.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The results for programs: one file per run. */
record Answer(int suite, String at, String profile, Facts machine, double othersCpuPct, List<Line> measurements) {

    /** A finding with the values computed from it. */
    record Line(
            String what,
            String unit,
            String limit,
            Comparison comparison,
            List<Comparison.Pair> pairs,
            Spread subject,
            Spread limits,
            Spread compared,
            double floor,
            double goal,
            boolean gate,
            String verdict,
            Map<String, Double> details) {

        static Line of(Finding f) {
            return new Line(
                    f.what(),
                    f.unit(),
                    f.limitName(),
                    f.comparison(),
                    f.pairs(),
                    f.subject(),
                    f.limit(),
                    f.compared(),
                    f.floor(),
                    f.goal(),
                    f.gate(),
                    f.verdict(),
                    f.details());
        }
    }

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Answer of(String profile, Instant at, Facts machine, double others, List<Finding> findings) {
        return new Answer(
                1,
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                profile,
                machine,
                others,
                findings.stream().map(Line::of).toList());
    }

    /** @return {@code <folder>/<date>-<commit>.json} */
    Path writeTo(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(at.replace(":", "") + "-" + machine.commit() + ".json");
        Files.write(file, JSON.writeValueAsBytes(this));
        return file;
    }
}
