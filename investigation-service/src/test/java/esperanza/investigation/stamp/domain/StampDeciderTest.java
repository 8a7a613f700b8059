package esperanza.investigation.stamp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.stamp.domain.StampCommand.StampHistory;
import esperanza.investigation.stamp.domain.StampEvent.HistoryStamped;
import esperanza.kernel.CaseId;
import esperanza.kernel.Scenario;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StampDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final StampedHead HEAD = new StampedHead("custody", new UUID(2, 1), 3, "ab".repeat(32));
    private static final HeadsText TEXT = new HeadsText("00ff", List.of(HEAD));
    private static final String TOKEN = "MA==";
    private static final HistoryStamped STAMPED =
            new HistoryStamped(CASE, List.of(HEAD), "tsa.example", "7f", "00ff", TOKEN);

    private final Scenario<StampCommand, Boolean, StampEvent> stamps = Scenario.of(new StampDecider());

    @Test
    void each_stamp_stands_by_itself() {
        StampHistory stamp = new StampHistory(CASE, TEXT, "tsa.example", "7f", TOKEN);
        stamps.when(stamp).then(STAMPED);
        stamps.given(STAMPED).when(stamp).then(STAMPED);
    }

    @Test
    void the_stamped_text_has_one_history_a_line_under_its_salt() {
        assertThat(TEXT.text())
                .isEqualTo("salt 00ff\ncustody 00000000-0000-0002-0000-000000000001 3 " + "ab".repeat(32) + "\n");
        assertThat(HexFormat.of().formatHex(TEXT.sha256()))
                .isEqualTo("923d4e8a5e173480918a80b6bb498ef6905e7c9e9171e5026d0cb65f75bcea48");
    }
}
