package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void a_table_has_a_line_for_each_row_and_each_ends_with_carriage_return_and_line_feed() {
        assertThat(new Csv(List.of(List.of("a", "b"), List.of("1", "two words"))).text())
                .isEqualTo("a,b\r\n1,two words\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "=1+1; '=1+1",
                "+1 2; '+1 2",
                "-A; '-A",
                "@SUM(A1); '@SUM(A1)",
                "# =1#; #' =1#",
                "-12; -12",
                "0.125; 0.125",
                "=HYPERLINK(\"x\"); \"'=HYPERLINK(\"\"x\"\")\"",
                "one, two; \"one, two\"",
                "XX-01; XX-01"
            })
    void a_cell_is_no_formula_and_is_quoted_where_it_has_to_be(String cell, String written) {
        assertThat(new Csv(List.of(List.of(cell))).text()).isEqualTo(written + "\r\n");
    }
}
