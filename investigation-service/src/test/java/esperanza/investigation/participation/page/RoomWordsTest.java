package esperanza.investigation.participation.page;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardHow;
import esperanza.investigation.participation.domain.ParticipationEvent.Offer;
import esperanza.investigation.participation.domain.ParticipationEvent.PartyRight;
import esperanza.investigation.participation.domain.ParticipationEvent.RightOutcome;
import esperanza.investigation.participation.domain.ProposalEvent.ProposalOutcome;
import esperanza.protocol.vocabulary.Confirmation;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.protocol.vocabulary.Labels;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms have a text for every possible value, in every language. */
class RoomWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt"})
    void the_words_of_a_language_name_it(String language) {
        assertThat(RoomWords.of(language).word("language")).isEqualTo(language);
    }

    @Test
    void there_is_a_word_for_every_code_that_a_room_can_show() {
        Stream<String> needed = Stream.of(
                        names("whose-", DoorScope.values()),
                        names("standing-", Confirmation.values()),
                        names("answer-", Confirmation.values()),
                        names("contact-", Confirmation.values()),
                        names("offer-", Offer.values()),
                        names("before-", HeardBefore.values()),
                        names("how-", HeardHow.values()),
                        Stream.of("offered-ACCEPTED", "offered-DECLINED"),
                        names("proposal-", ProposalOutcome.values()),
                        names("right-", PartyRight.values()),
                        names("right-outcome-", RightOutcome.values()),
                        Stream.of("proposal-WAITS", "right-outcome-WAITS"))
                .flatMap(keys -> keys);
        assertThat(Labels.shipped(RoomWords.class, RoomWords.TABLE).missing(needed))
                .as("Rows to add to rooms.csv: key;es;en;pt")
                .isEmpty();
    }

    private static Stream<String> names(String prefix, Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> prefix + code.name());
    }
}
