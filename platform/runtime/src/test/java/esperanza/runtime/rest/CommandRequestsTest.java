package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.ExclusionTags;
import esperanza.access.NotHere;
import esperanza.access.NotPermitted;
import esperanza.access.Resource;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.access.TestAction;
import esperanza.access.Verdict;
import esperanza.access.Wall;
import esperanza.kernel.CommandId;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.vocabulary.Words;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Gate;
import esperanza.runtime.command.Sent;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.staff.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRequestsTest {

    private static final String NO_INSTITUTION = "esperanza.logins.of.no.institution";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Resource OF_ANOTHER = new Resource.ReportOf("another", Wall.NONE);

    private final Gate gate = new Gate();
    private final Problems problems = new Problems();
    private CommandIds ids;
    private CommandRequests requests;
    private CallerResolver callers;

    private enum Rule implements RuleViolation.Rule {
        NO_SUCH_REPORT;

        @Override
        public String title() {
            return "There is no such report";
        }

        @Override
        public boolean unknown() {
            return true;
        }
    }

    private static final Institutions INSTITUTIONS = new Institutions(
            new Institution(
                    "MECHANISM",
                    new Words("Mechanism", "Mecanismo", "Mecanismo"),
                    List.of(),
                    List.of(),
                    List.of("OFFICE_2")),
            List.of());

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final Whoever whoever = new Whoever();
    private final List<Person> called = new ArrayList<>();
    private Uni<Void> wallsKnown = Uni.createFrom().voidItem();

    @BeforeEach
    void open(@TempDir Path folder) {
        gate.open();
        Secrets secrets = new Secrets(KeyFile.in(folder, "secret".toCharArray()));
        ids = new CommandIds(secrets, InstantSource.fixed(NOW), gate);
        callers = new CallerResolver(
                whoever,
                ids,
                new ExclusionTags("secret", INSTITUTIONS),
                new InstitutionOfLogin(INSTITUTIONS, metrics),
                () -> wallsKnown,
                called::add);
        requests = new CommandRequests(callers, ids);
    }

    @ParameterizedTest
    @CsvSource({
        "intake-officer, READ_REPORT, false",
        "intake-officer, LIST_REPORTS, false",
        "supervisor, READ_PLAN, false",
        "ombudsman, LIST_DEADLINES, false",
        "auditor, READ_HISTORY, false",
        "hotline, READ_REPORT, true",
        "investigator, LIST_ALERTS, true",
        "tech-admin, OPERATE, true"
    })
    void while_the_walls_are_too_old_nobody_is_admitted_to_a_case_unless_they_sent_it_or_are_called(
            String role, TestAction action, boolean admitted) {
        wallsKnown = Uni.createFrom().failure(new Refused(503, "walls-old", "not now"));
        comes(Map.of("institution", "MECHANISM", "azp", "hotline-demo"), role);
        Uni<Caller> permitted = callers.permit(action);
        if (admitted) {
            assertThat(permitted.await().indefinitely().roles()).hasSize(1);
        } else {
            assertThatThrownBy(() -> permitted.await().indefinitely())
                    .isInstanceOf(Refused.class)
                    .hasMessage("not now");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_is_a_403_unless_it_would_tell_that_something_exists(TestAction action) {
        for (Role role : Role.values()) {
            for (Resource resource : List.of(new Resource.Unspecified(), OF_ANOTHER, new Resource.OfCase(Wall.NONE))) {
                Caller caller = caller("me", role);
                switch (Access.decide(caller, action, resource)) {
                    case Verdict.Permit _ ->
                        assertThatNoException().isThrownBy(() -> Access.require(caller, action, resource));
                    case Verdict.Deny deny
                    when deny.concealed() ->
                        assertThatThrownBy(() -> Access.require(caller, action, resource))
                                .isInstanceOf(NotHere.class);
                    case Verdict.Deny _ ->
                        assertThatThrownBy(() -> Access.require(caller, action, resource))
                                .isInstanceOf(NotPermitted.class);
                }
            }
        }
    }

    @Test
    void what_is_concealed_is_answered_exactly_like_what_does_not_exist() {
        NotHere concealed = catchThrowableOfType(
                NotHere.class, () -> Access.require(caller("me", Role.HOTLINE), TestAction.READ_REPORT, OF_ANOTHER));
        Response answer = problems.notHere(concealed);
        Response unknown = problems.rule(new RuleViolation(Rule.NO_SUCH_REPORT));
        Response noRoute = problems.http(new WebApplicationException(404));
        assertThat(answer.getStatus()).isEqualTo(404);
        for (Response other : List.of(unknown, noRoute)) {
            assertThat(other.getStatus()).isEqualTo(404);
            assertThat(other.getEntity()).isEqualTo(answer.getEntity());
            assertThat(other.getStringHeaders()).isEqualTo(answer.getStringHeaders());
        }
    }

    @Test
    void the_same_caller_and_key_give_the_same_command_and_any_other_another() {
        CommandId once = commandId(caller("me", Role.HOTLINE), headers("key-1", null));
        assertThat(commandId(caller("me", Role.HOTLINE), headers(" key-1 ", null)))
                .isEqualTo(once);
        assertThat(commandId(caller("me", Role.HOTLINE), headers("key-2", null)))
                .isNotEqualTo(once);
        assertThat(commandId(caller("you", Role.HOTLINE), headers("key-1", null)))
                .isNotEqualTo(once);
    }

    @Test
    void a_derived_id_is_the_same_again_and_looks_like_any_random_one() {
        CommandId command = new CommandId(new UUID(1, 2));
        UUID derived = ids.derivedId("report", command);
        assertThat(ids.derivedId("report", command)).isEqualTo(derived);
        assertThat(ids.derivedId("case", command)).isNotEqualTo(derived);
        assertThat(derived.version()).isEqualTo(4);
        assertThat(derived.variant()).isEqualTo(2);
    }

    @Test
    void while_the_gate_is_shut_no_command_is_taken() {
        gate.shut("log-behind-topic");
        assertThatThrownBy(() -> commandId(caller("me", Role.HOTLINE), headers("key-1", null)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("log-behind-topic");
        gate.open();
        assertThatNoException().isThrownBy(() -> commandId(caller("me", Role.HOTLINE), headers("key-1", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_command_without_a_key_is_refused(String key) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> commandId(caller("me", Role.HOTLINE), headers(key, null)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void a_key_of_200_characters_is_taken_and_a_longer_one_is_not() {
        Caller caller = caller("me", Role.HOTLINE);
        assertThatNoException().isThrownBy(() -> commandId(caller, headers("k".repeat(200), null)));
        Refused refused = catchThrowableOfType(Refused.class, () -> commandId(caller, headers("k".repeat(201), null)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("idempotency-key-too-long");
    }

    @Test
    void an_if_match_is_read_with_and_without_quotes_and_what_was_never_ours_is_unreadable() {
        assertThat(headers("k", "\"7\"").version()).isEqualTo(new Sent.Version.Seen(7));
        assertThat(headers("k", "7").version()).isEqualTo(new Sent.Version.Seen(7));
        assertThat(headers("k", null).version()).isEqualTo(new Sent.Version.Missing());
        assertThat(headers("k", "W/\"abc\"").version()).isEqualTo(new Sent.Version.Unreadable());
    }

    @Test
    void an_act_up_to_5_minutes_ahead_is_taken_and_a_later_one_is_refused_where_it_stands() {
        Optional<Instant> latest = Optional.of(NOW.plus(Duration.ofMinutes(5)));
        assertThat(requests.said("/handedOverAt", latest)).isEqualTo(latest);
        assertThat(requests.said("/handedOverAt", Optional.empty())).isEmpty();
        Optional<Instant> later = latest.map(at -> at.plusMillis(1));
        Refused refused = catchThrowableOfType(Refused.class, () -> requests.said("/handedOverAt", later));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields())
                .containsExactly(new Refused.Field("/handedOverAt", "in-the-future", "More than 5 minutes ahead"));
    }

    @Test
    void what_is_not_known_exactly_may_end_with_the_day() {
        Optional<Instant> latest = Optional.of(NOW.plus(Duration.ofHours(24)));
        assertThat(requests.saidRoughly("/to", latest)).isEqualTo(latest);
        Optional<Instant> later = latest.map(at -> at.plusMillis(1));
        Refused refused = catchThrowableOfType(Refused.class, () -> requests.saidRoughly("/to", later));
        assertThat(refused.fields())
                .containsExactly(new Refused.Field("/to", "in-the-future", "More than 24 hours ahead"));
    }

    @Test
    void a_command_that_does_not_say_when_happened_now() {
        Caller officer = caller("me", Role.INTAKE_OFFICER);
        CommandId id = new CommandId(new UUID(1, 2));
        assertThat(ids.cause(officer, TestAction.TRIAGE_REPORT, id, Optional.empty())
                        .occurredAt())
                .isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MECHANISM", "OFFICE_2"})
    void whoever_is_of_an_institution_of_the_profile_or_of_a_part_of_one_comes_in(String institution) {
        assertThat(permitted(Map.of("institution", institution), "intake-officer")
                        .institution())
                .isEqualTo(institution);
        assertThat(metrics.counter(NO_INSTITUTION).count()).isZero();
    }

    @Test
    void nobody_comes_in_of_whom_it_is_not_known_of_which_institution_they_are() {
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("institution", "POLICIA"),
                Map.of("institution", "mechanism"),
                Map.of("institution", ""),
                Map.of("institution", List.of("MECHANISM")))) {
            Refused refused = catchThrowableOfType(Refused.class, () -> permitted(claims, "intake-officer"));
            assertThat(refused).as("%s", claims).isNotNull();
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("no-institution");
        }
        assertThatThrownBy(() -> permitted(Map.of(), "hotline", "intake-officer"))
                .isInstanceOf(Refused.class);
        assertThat(metrics.counter(NO_INSTITUTION).count()).isEqualTo(6);
    }

    @Test
    void a_hotline_is_of_whatever_it_says() {
        assertThat(permitted(Map.of("institution", "HOTLINE_DEMO"), "hotline").institution())
                .isEqualTo("HOTLINE_DEMO");
        assertThat(permitted(Map.of(), "hotline").institution()).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource({
        "name=Inés Vega|given_name=X, Inés Vega",
        "given_name=Inés|family_name=Vega, Inés Vega",
        "preferred_username=ines, ines",
        "name= |preferred_username=ines, ines",
        "unit=U,"
    })
    void a_person_of_the_mechanism_enters_the_staff_under_the_name_that_their_token_tells(String claims, String name) {
        Map<String, Object> all = new HashMap<>(Map.of("institution", "MECHANISM"));
        for (String claim : claims.split("\\|")) {
            all.put(claim.split("=")[0], claim.split("=")[1]);
        }
        Caller caller = permitted(all, "intake-officer", "supervisor");
        assertThat(called)
                .containsExactly(new Person(
                        caller.pseudonym(),
                        "somebody",
                        Optional.ofNullable(name),
                        Set.of(Role.INTAKE_OFFICER, Role.SUPERVISOR),
                        "MECHANISM",
                        Optional.ofNullable((String) all.get("unit"))));
        callers.permit(TestAction.SUBMIT_REPORT).await().indefinitely();
        assertThat(called).as("once for each token").hasSize(1);
    }

    @Test
    void a_name_is_one_short_line_and_no_record_prints_it() {
        permitted(Map.of("institution", "MECHANISM", "name", " Inés\n\u0000Vega" + "a".repeat(200)), "intake-officer");
        assertThat(called.getFirst().name().orElseThrow())
                .startsWith("Inés Vega")
                .hasSize(100);
        assertThat(called.getFirst()).asString().doesNotContain("Vega", "somebody");
    }

    @Test
    void systems_and_logins_that_are_refused_enter_no_staff() {
        permitted(Map.of("institution", "HOTLINE_DEMO", "name", "A hotline"), "hotline");
        comes(Map.of("institution", "MECHANISM", "name", "A court"), "court");
        assertThatThrownBy(
                        () -> callers.permit(TestAction.SUBMIT_REPORT).await().indefinitely())
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> permitted(Map.of("name", "Nobody"), "intake-officer"))
                .isInstanceOf(Refused.class);
        assertThat(called).isEmpty();
    }

    @Test
    void a_caller_whose_role_does_not_allow_it_learns_nothing_about_their_body() {
        comes(Map.of("institution", "MECHANISM"), "auditor");
        Uni<?> received = requests.receive(TestAction.SUBMIT_REPORT, headers("k", null), new Unreadable());
        assertThatThrownBy(() -> received.await().indefinitely()).isInstanceOf(NotPermitted.class);
    }

    private Caller permitted(Map<String, Object> claims, String... roles) {
        comes(claims, roles);
        return callers.permit(TestAction.SUBMIT_REPORT).await().indefinitely();
    }

    private void comes(Map<String, Object> claims, String... roles) {
        whoever.identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(claims))
                .addRoles(Set.of(roles))
                .build();
    }

    private CommandId commandId(Caller caller, ChangeHeaders headers) {
        Sent sent = new Sent(headers.keyIfAny(), new byte[0]);
        return ids.commandId(new Asked<>(caller, TestAction.SUBMIT_REPORT, sent, Asked.Nothing::new));
    }

    private static Caller caller(String pseudonym, Role role) {
        return new Caller(pseudonym, Set.of(role), "MECHANISM", Optional.empty(), TagKey.NOBODYS, TagKey.NOBODYS);
    }

    private static ChangeHeaders headers(String key, String ifMatch) {
        ChangeHeaders headers = new ChangeHeaders();
        headers.idempotencyKey = key;
        headers.ifMatch = ifMatch;
        return headers;
    }

    /** A body that nobody may touch. */
    private static final class Unreadable implements Body<String> {

        @Override
        public String read() {
            throw new AssertionError("read");
        }

        @Override
        public byte[] bytes() {
            throw new AssertionError("hashed");
        }
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) (name.equals("sub") ? "somebody" : claims.get(name));
        }
    }

    /** The identity that the test sets. */
    private static final class Whoever implements CurrentIdentityAssociation {

        private SecurityIdentity identity;

        @Override
        public void setIdentity(SecurityIdentity identity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setIdentity(Uni<SecurityIdentity> identity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SecurityIdentity getIdentity() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            return Uni.createFrom().item(identity);
        }
    }
}
