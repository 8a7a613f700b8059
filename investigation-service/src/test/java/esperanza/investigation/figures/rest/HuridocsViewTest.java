package esperanza.investigation.figures.rest;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.figures.FindFigures.Shown;
import esperanza.investigation.figures.domain.Place;
import esperanza.investigation.figures.domain.Released;
import esperanza.investigation.figures.read.Frames.Frame;
import esperanza.kernel.Program;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.Csv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The exports as others read them. The test needs node and npm. */
class HuridocsViewTest {

    private static final Program FOREIGN = new Program("deploy/foreign-client");
    private static final Path EXPORT = Path.of("target/huridocs.jsonld").toAbsolutePath();
    private static final Path TABLE = Path.of("target/table.csv").toAbsolutePath();
    private static final Shown SHOWN = new Shown(
            Optional.of(new Frame(3, Instant.parse("2025-03-01T00:00:00Z"))),
            List.of(new Released(
                    YearMonth.of(2024, 12),
                    YearMonth.of(2024, 12),
                    new Place(Optional.of("XX-01"), Optional.empty(), Optional.empty()),
                    Map.of("REPORTED", 30, "CODED", 25, "DEATH_THREAT", 10, "HARMED", 5, "KILLED", 5))));

    @BeforeAll
    static void libraries() throws Exception {
        assertThat(FOREIGN.fetch()).as("npm brings the client's parts").startsWith("0\n");
    }

    @Test
    void a_library_that_is_not_ours_reads_the_linked_data() throws Exception {
        Files.write(EXPORT, new EventJson().bytes(HuridocsView.of(SHOWN)));
        assertThat(FOREIGN.run("node", "figures.mjs", EXPORT.toString()))
                .isEqualTo("0\n3 observations read, of 2 types of acts\n");
    }

    @Test
    void the_table_has_a_line_for_each_code_and_one_for_what_is_not_coded() {
        assertThat(HuridocsView.table(SHOWN).text()).isEqualTo("""
                frame,months,area,act_mt4,cases_at_least\r
                3,2024-12,XX-01,020103020000,10\r
                3,2024-12,XX-01,020103010000,15\r
                3,2024-12,XX-01,,5\r
                """);
    }

    @Test
    void the_table_of_the_goal_says_what_belongs_to_the_adopted_wording() {
        assertThat(SdgTable.of(SHOWN, "XX").text()).startsWith("""
                FREQ,REPORTING_TYPE,SERIES,REF_AREA,SEX,AGE,URBANISATION,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,COMMENT_OBS\r
                A,N,VC_VAW_MTUHRA,XX,_T,_T,_T,2024,5,NUMBER,A,"Verified cases, not victims, at least; with a reported threat; not divided by function; by the year of the report"\r
                """).endsWith("""
                A,N,16.10.1-THREATS,XX,_T,_T,_T,2024,30,NUMBER,A,"At least; companion series, not part of 16.10.1"\r
                A,N,16.10.1-DEATH-THREATS,XX,_T,_T,_T,2024,10,NUMBER,A,"At least; companion series, not part of 16.10.1"\r
                """);
    }

    @Test
    void a_spreadsheet_that_is_not_ours_computes_no_cell() throws Exception {
        List<List<String>> rows = List.of(
                List.of("group", "cases"),
                List.of("=1+1", "5"),
                List.of("=HYPERLINK(\"http://x\",\"y\")", "10"),
                List.of("@SUM(1;2)", "-15"),
                List.of("\t=1+1", "0.5"));
        String raw = rows.stream()
                .map(row -> '"' + row.getFirst().replace("\"", "\"\"") + "\"," + row.getLast() + "\r\n")
                .collect(Collectors.joining());
        assertThat(read(raw)).as("so it finds formulas").isEqualTo("0\n5 rows of 2 columns, 4 numbers, 2 formulas\n");
        assertThat(read(new Csv(rows).text())).isEqualTo("0\n5 rows of 2 columns, 4 numbers, 0 formulas\n");
        assertThat(read(HuridocsView.table(SHOWN).text())).endsWith(" 0 formulas\n");
    }

    private static String read(String table) throws Exception {
        Files.writeString(TABLE, table);
        return FOREIGN.run("node", "spreadsheet.mjs", TABLE.toString());
    }
}
