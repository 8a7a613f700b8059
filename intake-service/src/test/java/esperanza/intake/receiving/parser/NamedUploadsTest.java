package esperanza.intake.receiving.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.intake.attachment.domain.EarlierUpload;
import esperanza.intake.attachment.domain.FileMark;
import esperanza.intake.receiving.view.Warning;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedUploadsTest {

    private static final UUID ID = UUID.fromString("5b1a3c1e-5d0a-4d0b-9f7c-3b8a4f1f2a01");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            [{"uploadId": "ID"}]                               | /files/0 | -        | -                 | -
            {"uploadId": "ID"}                                 | /files   | -        | -                 | -
            ["a photo", {"uploadId": "ID", "mark": "CHILD"}]   | /files/1 | CHILD    | /files/0          | wrong-type
            [{"uploadId": "ID", "mark": "child"}]              | /files/0 | CHILD    | -                 | -
            [{"uploadId": "ID", "mark": null}]                 | /files/0 | -        | -                 | -
            [{"uploadId": "ID", "mark": "her body"}]           | /files/0 | INTIMATE | /files/0/mark     | unknown-code
            [{"uploadId": "ID", "a/b": 1}]                     | /files/0 | -        | /files/0/a~1b     | unknown-property
            [{"uploadId": "ID"}, {"uploadId": "ID"}]           | /files/0 | -        | -                 | -
            [{"uploadId": "ID"}, {"uploadId": "ID", "mark": "CHILD"}] | /files/1 | CHILD | -             | -
            """)
    void an_upload_is_named_once_with_its_mark_however_it_is_written(
            String files, String place, FileMark mark, String odd, String code) throws Exception {
        String sent = files.replace("ID", ID.toString());
        byte[] report = "{\"files\": %s}".formatted(sent).getBytes(StandardCharsets.UTF_8);

        assertThat(NamedUploads.in(report)).containsExactly(new EarlierUpload(place, ID, Optional.ofNullable(mark)));
        assertThat(NamedUploads.notRead(new ObjectMapper().readTree(sent)))
                .isEqualTo(odd == null ? List.of() : List.of(new Warning(odd, code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "a photo"              | /files
            5                      | /files
            [{"uploadId": "x"}]    | /files/0
            [null, [5]]            | /files/1
            """)
    void what_names_no_upload_is_a_warning(String files, String place) throws Exception {
        assertThat(NamedUploads.in(new ObjectMapper().readTree(files))).isEmpty();
        assertThat(NamedUploads.notRead(new ObjectMapper().readTree(files)))
                .containsExactly(new Warning(place, "wrong-type"));
    }

    @Test
    void a_report_without_files_names_none() {
        assertThat(NamedUploads.in("[]".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(NamedUploads.in("{\"files\": null}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
