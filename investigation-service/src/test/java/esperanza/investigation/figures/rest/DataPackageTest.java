package esperanza.investigation.figures.rest;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.figures.read.Frames.Change;
import esperanza.investigation.figures.read.Frames.Frame;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.Csv;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataPackageTest {

    private static final Frame FRAME = new Frame(3, Instant.parse("2025-03-01T00:00:00Z"));
    private static final Csv REVISIONS = RevisionTable.of(List.of(new Change(FRAME, "TRIAGED", 5, 20)));

    @Test
    void the_changes_stand_by_frame_and_milestone_below_names_and_tags() {
        assertThat(REVISIONS.text()).isEqualTo("""
                frame,at,milestone,recorded_since,new_cohorts\r
                #meta+frame,#date+frame,#indicator+reached+code,#value+known+num,#value+new+num\r
                3,2025-03-01T00:00:00Z,TRIAGED,5,20\r
                """);
    }

    @Test
    void a_package_names_its_tables_with_size_hash_and_columns_and_its_licence_if_the_mechanism_has_one() {
        DataPackage made =
                DataPackage.of("XX", Optional.of(FRAME), Optional.of("CC-BY-4.0"), List.of(), REVISIONS, REVISIONS);
        assertThat(new String(new EventJson().bytes(made), StandardCharsets.UTF_8))
                .startsWith("""
                        {"name":"indicators-xx","title":"Figures of the mechanism, at least true","version":"3",\
                        "created":"2025-03-01T00:00:00Z","licenses":[{"name":"CC-BY-4.0"}],"resources":[""")
                .contains(
                        "\"dialect\":{\"headerRows\":[1],\"commentRows\":[2]}",
                        "{\"name\":\"at\",\"type\":\"datetime\"}");
        assertThat(made.resources().getLast())
                .returns("revisions.csv", DataPackage.Resource::path)
                .returns(REVISIONS.text().length(), DataPackage.Resource::bytes);
        assertThat(new String(
                        new EventJson()
                                .bytes(DataPackage.of(
                                        "XX", Optional.empty(), Optional.empty(), List.of(), REVISIONS, REVISIONS)),
                        StandardCharsets.UTF_8))
                .startsWith(
                        "{\"name\":\"indicators-xx\",\"title\":\"Figures of the mechanism, at least true\",\"version\":\"0\",\"resources\":");
    }
}
