package esperanza.runtime.access;

import static esperanza.runtime.access.Role.ANYONE;
import static esperanza.runtime.access.Role.BOARD_MEMBER;
import static esperanza.runtime.access.Role.CUSTODIAN;
import static esperanza.runtime.access.Role.HOTLINE;
import static esperanza.runtime.access.Role.INTAKE_OFFICER;
import static esperanza.runtime.access.Role.INVESTIGATOR;
import static esperanza.runtime.access.Role.OMBUDSMAN;
import static esperanza.runtime.access.Role.PROTECTION_OFFICER;
import static esperanza.runtime.access.Role.RISK_ANALYST;
import static esperanza.runtime.access.Role.SUPERVISOR;

import esperanza.kernel.Audience;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one place that decides who may do and see what: REST, streams and consumers all ask here. Pure.
 *
 * <p>First stands the wall around the case: whoever it is shut to, be it for the institution they belong to, learns nothing of
 * it in any role; then who is assigned to it. Whoever reports from outside is never inside: they have what they sent and no more.
 * Where the mechanism itself is shut out, the ombudsman does its work with the report, and nowhere else: of other reports those
 * who report were told that the ombudsman gets nothing without their consent.
 */
public final class Access {

    /** How much of an event somebody sees. */
    public enum Sight {
        FULL,
        /** That something happened, not what. */
        MILESTONE,
        NONE
    }

    private static final Set<Action> IN_ITS_STEAD = EnumSet.of(
            Action.LIST_REPORTS,
            Action.READ_REPORT,
            Action.OPEN_SEALED,
            Action.TRIAGE_REPORT,
            Action.REFER_REPORT,
            Action.TRANSFER_REPORT);
    private static final Set<Role> OUTSIDE = EnumSet.of(HOTLINE, ANYONE);
    private static final Set<Role> INTAKE = EnumSet.of(INTAKE_OFFICER, CUSTODIAN);
    private static final Set<Role> INVESTIGATION = EnumSet.of(INVESTIGATOR);
    private static final Set<Role> PROTECTION = EnumSet.of(RISK_ANALYST, PROTECTION_OFFICER, BOARD_MEMBER);

    private Access() {}

    public static Verdict decide(Caller caller, Action action, Resource resource) {
        if (Collections.disjoint(caller.roles(), action.allowed())) {
            return new Verdict.Deny("wrong-role", false);
        }
        if (!fromOutside(caller, action) && !admits(resource.wall(), caller, action)) {
            return new Verdict.Deny("need-to-know", true);
        }
        if (standsIn(caller, action)
                && !(resource instanceof Resource.Unspecified)
                && !resource.wall().shuts(caller.mechanism())) {
            return new Verdict.Deny("not-in-its-stead", true);
        }
        return switch (resource) {
            case Resource.Unspecified _ -> new Verdict.Permit();
            case Resource.ReportOf(String sender, Wall _)
            when fromOutside(caller, action) ->
                sender.equals(caller.pseudonym()) ? new Verdict.Permit() : new Verdict.Deny("not-yours", true);
            case Resource.ReportOf _ -> new Verdict.Permit();
            case Resource.OfCase _ when fromOutside(caller, action) -> new Verdict.Deny("not-yours", true);
            case Resource.OfCase _ -> new Verdict.Permit();
            case Resource.SealedOf report ->
                worksOn(caller, action, report) ? new Verdict.Permit() : new Verdict.Deny("not-yours", true);
        };
    }

    /**
     * How much of an event the caller sees.
     *
     * @param service the service that recorded it
     */
    public static Sight sees(Caller caller, Audience audience, String service) {
        Set<Role> working = EnumSet.of(SUPERVISOR);
        working.addAll(INTAKE);
        working.addAll(INVESTIGATION);
        working.addAll(PROTECTION);
        if (Collections.disjoint(caller.roles(), working)) {
            return Sight.NONE;
        }
        return inFull(caller, audience, service) ? Sight.FULL : Sight.MILESTONE;
    }

    /** Whether the caller may know of what stands behind the wall, to do this. */
    public static boolean admits(Wall wall, Caller caller, Action action) {
        return wall.cases().isEmpty() && wall.known()
                || wall.admits(caller.marks(), Capacity.of(caller.roles(), action));
    }

    /** Whether the caller may do it from outside only: other roles that do not allow it make nobody an officer. */
    public static boolean fromOutside(Caller caller, Action action) {
        Set<Role> effective = EnumSet.copyOf(action.allowed());
        effective.retainAll(caller.roles());
        return !effective.isEmpty() && OUTSIDE.containsAll(effective);
    }

    /** Whether the caller may do it only in the mechanism's stead: in cases that are shut to all of it. */
    public static boolean standsIn(Caller caller, Action action) {
        Set<Role> effective = EnumSet.copyOf(action.allowed());
        effective.retainAll(caller.roles());
        effective.removeAll(OUTSIDE);
        return IN_ITS_STEAD.contains(action) && effective.equals(Set.of(OMBUDSMAN));
    }

    /** A role that may not ask for it makes no other role see more. */
    private static boolean worksOn(Caller caller, Action action, Resource.SealedOf report) {
        Set<Role> working = EnumSet.of(SUPERVISOR, OMBUDSMAN);
        working.addAll(INTAKE);
        working.addAll(report.forProtection() ? PROTECTION : Set.of());
        working.addAll(report.forInvestigation() ? INVESTIGATION : Set.of());
        working.retainAll(action.allowed());
        return !Collections.disjoint(caller.roles(), working);
    }

    private static boolean inFull(Caller caller, Audience audience, String service) {
        if (audience == Audience.CASE) {
            return true;
        }
        Set<Role> seers = EnumSet.of(SUPERVISOR);
        seers.addAll(
                switch (audience) {
                    case CASE -> Set.of();
                    case PROTECTION -> PROTECTION;
                    case INVESTIGATION -> INVESTIGATION;
                    case IDENTITY -> INTAKE;
                });
        seers.addAll(
                switch (service) {
                    case "intake" -> INTAKE;
                    case "investigation" -> INVESTIGATION;
                    case "protection" -> PROTECTION;
                    default -> Set.of();
                });
        return !Collections.disjoint(caller.roles(), seers);
    }
}
