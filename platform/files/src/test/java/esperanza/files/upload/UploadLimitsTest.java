package esperanza.files.upload;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.TestSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadLimitsTest {

    @ParameterizedTest
    @CsvSource({"64, 2", "224, 3", "512, 15", "1024, 32", "4096, 32"})
    void as_many_send_at_once_as_the_heap_holds(long mib, int atOnce) {
        assertThat(UploadLimits.of(new TestSettings(32, 1), mib * 1024 * 1024).atOnce())
                .isEqualTo(atOnce);
    }
}
