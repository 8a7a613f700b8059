package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StreamTest {

    @Test
    void an_alert_names_its_case() {
        assertThat(AlertStream.caseOfAlert("data:{\"id\":\"17\",\"data\":{\"what\":\"alert-raised\","
                        + "\"caseId\":\"6f9619ff-8b86-4d11-b42d-00c04fc964ff\"}}"))
                .contains(UUID.fromString("6f9619ff-8b86-4d11-b42d-00c04fc964ff"));
    }

    @Test
    void other_lines_are_no_alerts() {
        assertThat(AlertStream.caseOfAlert("id:17")).isEmpty();
        assertThat(AlertStream.caseOfAlert("data:{\"data\":{\"what\":\"incident-linked\",\"after\":\"alert-raised\"}}"))
                .isEmpty();
    }

    @Test
    void the_report_that_is_sent_is_the_example_of_the_api_description() throws Exception {
        var openApi = new ObjectMapper().readTree("""
                {"paths": {"/v1/reports": {"post": {"requestBody": {"content": {"application/json": {
                  "examples": {"threat": {"value": {"account": "x"}}}}}}}}}}""");
        assertThat(Reports.example(openApi)).isEqualTo("{\"account\":\"x\"}");
    }
}
