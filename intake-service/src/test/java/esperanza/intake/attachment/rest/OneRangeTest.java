package esperanza.intake.attachment.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, bytes 0-9/10",
        "bytes=3-5, bytes 3-5/10",
        "bytes=9-9, bytes 9-9/10",
        "bytes=4-999999999, bytes 4-9/10",
    })
    void a_player_gets_the_range_that_it_asks_for_as_far_as_it_is_there(String asked, String answered) {
        assertThat(OneRange.of(Optional.of(asked), 10).map(OneRange::words)).contains(answered);
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-", "bytes=5-3", "bytes=-3", "'bytes=0-1,4-5'", "items=0-1", "bytes=99999999999-", "''"})
    void the_whole_is_answered_to_a_range_that_is_not_there_or_has_another_form(String asked) {
        assertThat(OneRange.of(Optional.of(asked), 10)).isEmpty();
    }
}
