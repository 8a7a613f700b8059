package esperanza.intake.likeness.finding;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.likeness.read.ReferredReports.Sharing;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final UUID OF_BOTH = new UUID(3, 1);
    private static final UUID OF_THE_SERIES = new UUID(3, 2);

    @Test
    void who_shares_most_comes_first_and_a_crowd_keeps_no_series_out() {
        List<Sharing> sharing = Stream.of(
                        crowd(1),
                        crowd(2),
                        Stream.of(new Sharing(1, 300, OF_BOTH), new Sharing(2, 300, OF_BOTH)),
                        Stream.of(new Sharing(3, 1, OF_THE_SERIES)))
                .flatMap(each -> each)
                .toList();
        assertThat(Candidates.first(sharing, 1)).containsExactly(OF_BOTH);
        assertThat(Candidates.first(sharing, 10))
                .hasSize(10)
                .contains(OF_BOTH, OF_THE_SERIES, new UUID(1, 1), new UUID(2, 1))
                .doesNotContain(new UUID(1, 200));
    }

    private static Stream<Sharing> crowd(int nth) {
        return IntStream.rangeClosed(1, 200).mapToObj(rank -> new Sharing(nth, rank, new UUID(nth, rank)));
    }
}
