package esperanza.runtime.rest;

import esperanza.access.Role;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import esperanza.runtime.refusal.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Reads the institution of a login from its token. The conflict wall excludes by institution, so a login of an unlisted
 * institution gets 403, a log line that does not name the person, and a count.
 */
@Singleton
class InstitutionOfLogin {

    private static final Logger LOG = Logger.getLogger(InstitutionOfLogin.class);
    private static final String CLAIM = "institution";
    private static final String CODE = "no-institution";
    private static final Set<Role> OUTSIDE = Set.of(Role.HOTLINE);

    private final Institutions institutions;
    private final Counter refused;

    @Inject
    InstitutionOfLogin(Profile profile, MeterRegistry metrics) {
        this(profile.institutions(), metrics);
    }

    InstitutionOfLogin(Institutions institutions, MeterRegistry metrics) {
        this.institutions = institutions;
        this.refused = metrics.counter("esperanza.logins.of.no.institution");
    }

    /**
     * The institution of the login. A hotline may state any: it is never inside the mechanism, and no wall applies to
     * its own reports.
     */
    String of(Set<Role> roles, Optional<JsonWebToken> token) {
        Optional<String> said =
                token.map(each -> each.<Object>getClaim(CLAIM)).map(claim -> claim instanceof String text ? text : "");
        if (OUTSIDE.containsAll(roles)) {
            return said.orElse("NONE");
        }
        return said.filter(institutions::lists).orElseThrow(this::refusal);
    }

    /** The code of the mechanism itself. */
    String mechanism() {
        return institutions.own().code();
    }

    private Refused refusal() {
        refused.increment();
        LOG.warnf("a login was refused: %s", CODE);
        return new Refused(403, CODE, "Your login names no institution that this mechanism lists");
    }
}
