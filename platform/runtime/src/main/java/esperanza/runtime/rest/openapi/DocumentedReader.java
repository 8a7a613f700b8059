package esperanza.runtime.rest.openapi;

import esperanza.access.Role;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** A kind of reader of the OpenAPI document: the tag of all operations that admit one of its roles. */
enum DocumentedReader {
    PUBLIC("Public", "Everybody: no token is needed"),
    HOTLINES("Hotlines", "The systems of hotlines, which send reports and follow them"),
    COURTS("Courts", "The systems of courts and prosecutors, which tell what was done there"),
    AUTHORITIES("Authorities", "People of other institutions, which the mechanism asks to protect"),
    MECHANISM(
            "Mechanism",
            "People who work on reports, plans and files: officers, analysts, board members, investigators, supervisors"
                    + " and custodians"),
    OVERSIGHT("Oversight", "The ombudsman and the auditor, who watch the mechanism"),
    DASHBOARDS("Dashboards", "Statisticians, and the dashboards that show their figures"),
    OPERATORS("Operators", "People who run the installation, and see no case");

    private final String tag;
    private final String description;

    DocumentedReader(String tag, String description) {
        this.tag = tag;
        this.description = description;
    }

    static DocumentedReader with(Role role) {
        return switch (role) {
            case ANYONE -> PUBLIC;
            case HOTLINE -> HOTLINES;
            case COURT -> COURTS;
            case IMPLEMENTING_AUTHORITY -> AUTHORITIES;
            case INTAKE_OFFICER, RISK_ANALYST, PROTECTION_OFFICER, BOARD_MEMBER, INVESTIGATOR, SUPERVISOR, CUSTODIAN ->
                MECHANISM;
            case OMBUDSMAN, AUDITOR -> OVERSIGHT;
            case STATISTICIAN -> DASHBOARDS;
            case TECH_ADMIN -> OPERATORS;
        };
    }

    String tag() {
        return tag;
    }

    Tag described() {
        return OASFactory.createTag().name(tag).description(description);
    }
}
