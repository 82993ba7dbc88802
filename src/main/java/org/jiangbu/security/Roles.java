package org.jiangbu.security;

/** The names of the roles that the application starts with. */
public final class Roles {
    public static final String ASSIGNED_CADRE = "assigned-cadre";
    public static final String VILLAGE_CADRE = "village-cadre";
    public static final String STATIONED_TEAM = "stationed-team";
    /** Enters declarations for households, for a village or a whole township. */
    public static final String ENTRY_CLERK = "entry-clerk";

    public static final String TOWNSHIP_CLERK = "township-clerk";
    public static final String TOWNSHIP_LEADER = "township-leader";
    public static final String TOWNSHIP_FINANCE = "township-finance";
    public static final String COUNTY_REVIEWER = "county-reviewer";
    public static final String COUNTY_LEADER = "county-leader";
    public static final String COUNTY_FINANCE = "county-finance";
    public static final String AUDITOR = "auditor";
    public static final String HEADQUARTERS = "headquarters";
    public static final String COMPANY_FINANCE = "company-finance";
    /** Draws the approval flows; decides no case. */
    public static final String FLOW_DESIGNER = "flow-designer";
    /** Manages people and roles; sees no business or personal data. */
    public static final String ADMIN = "admin";

    /** Roles that nobody exercises for somebody else. */
    static final java.util.Set<String> PERSONAL = java.util.Set.of(ADMIN, AUDITOR, HEADQUARTERS, FLOW_DESIGNER);

    /** Roles that stand above the others of their level. */
    static final java.util.Set<String> LEADING = java.util.Set.of(TOWNSHIP_LEADER, COUNTY_LEADER);

    /** Those who see how the work of an area goes: counts and delays, no household. */
    public static String[] supervising() {
        return new String[] {TOWNSHIP_CLERK, TOWNSHIP_LEADER, COUNTY_REVIEWER, COUNTY_LEADER, AUDITOR, HEADQUARTERS};
    }

    private Roles() {}
}
