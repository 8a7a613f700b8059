package esperanza.files.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCountTest {

    @ParameterizedTest
    @CsvSource({"0, NONE", "1, SOME", "19, SOME", "20, MANY"})
    void files_are_counted_so_that_one_does_not_show(long files, FileCount said) {
        assertThat(FileCount.of(files)).isEqualTo(said);
    }
}
