package esperanza.investigation.file.domain;

import static esperanza.protocol.vocabulary.ConsentState.GRANTED;
import static esperanza.protocol.vocabulary.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotedConsentsTest {

    private static final ReportId REPORT = new ReportId(new UUID(2, 1));
    private static final Optional<PartyRef> ALL = Optional.empty();
    private static final Optional<PartyRef> ALONE = Optional.of(new PartyRef(new UUID(0, 1)));

    @Test
    void a_party_that_speaks_alone_neither_changes_nor_inherits_the_consent_of_the_report() {
        NotedConsents forAll = NotedConsents.NONE.noted(ALL, REPORT, GRANTED);
        NotedConsents both = forAll.noted(ALONE, REPORT, WITHDRAWN);

        assertThat(forAll.of(ALONE, REPORT)).isEmpty();
        assertThat(both.of(ALL, REPORT)).contains(GRANTED);
        assertThat(both.of(ALONE, REPORT)).contains(WITHDRAWN);
    }

    @Test
    void the_latest_consent_counts() {
        assertThat(NotedConsents.NONE
                        .noted(ALL, REPORT, GRANTED)
                        .noted(ALL, REPORT, WITHDRAWN)
                        .of(ALL, REPORT))
                .contains(WITHDRAWN);
    }
}
