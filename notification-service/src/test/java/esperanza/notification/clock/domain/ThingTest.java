package esperanza.notification.clock.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.diligence.MomentRow;
import esperanza.protocol.diligence.MomentRows;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TermObject;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ThingTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-00000000000b");
    private static final CaseId CASE = new CaseId(ID);
    private static final ReportId REPORT = new ReportId(ID);

    static Stream<Arguments> things() {
        return Stream.of(
                Arguments.of(Thing.report(REPORT), "T/report/%s".formatted(ID)),
                Arguments.of(Thing.ofCase(CASE), "T/case/%s".formatted(ID)),
                Arguments.of(Thing.party(CASE, new PartyRef(OTHER)), "T/case/%s/party/%s".formatted(ID, OTHER)),
                Arguments.of(Thing.measure(CASE, OTHER), "T/case/%s/measure/%s".formatted(ID, OTHER)),
                Arguments.of(Thing.transfer(ID), "T/transfer/%s".formatted(ID)),
                Arguments.of(
                        Thing.awaitedConsent(REPORT, ReferralDestination.PROTECTION),
                        "T/report/%s/PROTECTION".formatted(ID)),
                Arguments.of(
                        Thing.awaitedConsent(REPORT, ReferralDestination.PROTECTION, new PartyRef(OTHER)),
                        "T/report/%s/PROTECTION/party/%s".formatted(ID, OTHER)),
                Arguments.of(Thing.glassBreak(CASE, OTHER), "T/case/%s/break/%s".formatted(ID, OTHER)),
                Arguments.of(Thing.identityRequest(ID), "T/identity-request/%s".formatted(ID)),
                Arguments.of(Thing.separation(ID), "T/separation/%s".formatted(ID)),
                Arguments.of(Thing.gap(CASE, OTHER), "T/case/%s/GAP/%s".formatted(ID, OTHER)),
                Arguments.of(Thing.of(CASE, TermObject.MEASURE, OTHER), "T/case/%s/measure/%s".formatted(ID, OTHER)),
                Arguments.of(Thing.demand(ID), "T/demand/%s".formatted(ID)),
                Arguments.of(Thing.of(CASE, TermObject.ACT, OTHER), "T/case/%s/ACT/%s".formatted(ID, OTHER)),
                Arguments.of(Thing.of(CASE, TermObject.PARTY, OTHER), "T/case/%s/party/%s".formatted(ID, OTHER)));
    }

    /** Clocks that run since an earlier release are found under these names. */
    @ParameterizedTest
    @MethodSource("things")
    void the_id_of_a_clock_is_derived_from_the_term_and_this_name(Thing thing, String name) {
        assertThat(DeadlineId.of("T", thing)).isEqualTo(new DeadlineId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))));
    }

    @Test
    void there_is_a_thing_of_every_kind() {
        Stream<TermObject> inTheTable =
                MomentRows.all().stream().flatMap(row -> row.about().stream()).map(MomentRow.About::kind);
        assertThat(Stream.concat(inTheTable, things().map(each -> ((Thing) each.get()[0]).kind()))
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(TermObject.class));
    }

    @Test
    void of_a_glass_that_was_broken_and_of_a_demand_the_id_is_told_to_who_owes_the_act() {
        assertThat(Thing.glassBreak(CASE, OTHER).about()).hasValue(OTHER);
        assertThat(Thing.demand(ID).about()).hasValue(ID);
    }
}
