package org.jiangbu.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jiangbu.base.Messages;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.NewAccount;
import org.jiangbu.people.NewHousehold;
import org.jiangbu.people.NewMember;
import org.jiangbu.people.PayeeAccount;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.stereotype.Component;

/**
 * Brings the households of a register into the registry: in an initial load those that are missing, with the workers whom
 * the register names and, where the village has assigned cadres, one of them in turn; always the account where none is
 * known.
 */
@Component
class Registrar {
    private final Households households;
    private final Accounts accounts;
    private final CadreAssignments cadres;
    private final Staff staff;
    private final Areas areas;
    private final Messages messages;

    Registrar(
            Households households,
            Accounts accounts,
            CadreAssignments cadres,
            Staff staff,
            Areas areas,
            Messages messages) {
        this.households = households;
        this.accounts = accounts;
        this.cadres = cadres;
        this.staff = staff;
        this.areas = areas;
        this.messages = messages;
    }

    /**
     * Household ids by the householder's ID number; unknown ones are missing unless this is an initial load.
     *
     * @param closed villages whose register of households is closed, because awards are decided there
     */
    Map<String, Long> register(List<DueHousehold> due, int programmeYear, boolean initialLoad, Set<String> closed) {
        Map<String, Long> ids = new HashMap<>(households.idsByHeadIdNo(idNos(due)));
        if (initialLoad) {
            List<DueHousehold> loaded = due.stream()
                    .filter(household -> !closed.contains(household.villageCode()))
                    .toList();
            List<DueHousehold> missing =
                    loaded.stream().filter(h -> !ids.containsKey(h.idNo())).toList();
            List<Long> created = households.registerAll(
                    missing.stream().map(h -> household(h, programmeYear)).toList());
            for (int i = 0; i < missing.size(); i++) {
                ids.put(missing.get(i).idNo(), created.get(i));
            }
            assignCadres(missing, ids);
        }
        enterWorkers(due, ids, household -> initialLoad && !closed.contains(household.villageCode()));
        openAccounts(due, ids);
        return ids;
    }

    /** Rows that name a person of another household, by their place in the file, and what is to be said of them. */
    Map<Integer, String> conflicts(List<DueHousehold> due) {
        Map<String, Long> ids = households.idsByHeadIdNo(idNos(due));
        Belonging belonging = Belonging.of(
                households, due.stream().flatMap(h -> h.persons().stream()).toList());
        Map<Integer, String> conflicts = new HashMap<>();
        for (DueHousehold household : due) {
            Long id = ids.get(household.idNo());
            boolean head = belonging.isOfAnother(household.idNo(), id);
            for (DueHousehold.DueRow row : household.rows()) {
                String worker = row.workerIdNo();
                if (head) {
                    conflicts.put(row.seq(), "intake.household.member-of-another");
                } else if (worker != null && belonging.isOfAnother(worker, id)) {
                    conflicts.put(row.seq(), "intake.labour.of-another-household");
                }
            }
        }
        return conflicts;
    }

    private NewHousehold household(DueHousehold due, int programmeYear) {
        String area = due.group().isEmpty()
                ? due.villageCode()
                : areas.group(due.villageCode(), due.group()).code();
        return new NewHousehold(null, area, due.headName(), due.idNo(), due.size(), programmeYear, due.phone(), null);
    }

    private void assignCadres(List<DueHousehold> missing, Map<String, Long> ids) {
        Map<String, List<Person>> holders = new HashMap<>();
        Map<Long, Long> assigned = new HashMap<>();
        for (DueHousehold household : missing) {
            List<Person> village =
                    holders.computeIfAbsent(household.villageCode(), code -> staff.holders(Roles.ASSIGNED_CADRE, code));
            long id = ids.getOrDefault(household.idNo(), 0L);
            if (!village.isEmpty()) {
                assigned.put(id, village.get((int) (id % village.size())).id());
            }
        }
        if (!assigned.isEmpty()) {
            cadres.assignAll(assigned);
        }
    }

    /**
     * F21: a member whom only the name was known of takes the number.
     *
     * @param loading households of which the workers become members
     */
    private void enterWorkers(List<DueHousehold> due, Map<String, Long> ids, Predicate<DueHousehold> loading) {
        List<NewMember> loaded = new ArrayList<>();
        List<NewMember> known = new ArrayList<>();
        for (DueHousehold household : due) {
            Long id = ids.get(household.idNo());
            if (id != null) {
                household.workers().forEach((name, idNo) -> (loading.test(household) ? loaded : known)
                        .add(new NewMember(id, name, idNo.orElse(null), messages.get("intake.member.relation"))));
            }
        }
        households.addMembers(loaded);
        households.takeNumbers(known);
    }

    private void openAccounts(List<DueHousehold> due, Map<String, Long> ids) {
        Map<Long, PayeeAccount> known = accounts.payees(ids.values());
        List<NewAccount> missing = new ArrayList<>();
        for (DueHousehold household : due) {
            Long id = ids.get(household.idNo());
            String account = household.accountNo();
            if (id != null && account != null && !known.containsKey(id)) {
                missing.add(new NewAccount(id, household.headName(), account, household.bankName(), null));
            }
        }
        if (!missing.isEmpty()) {
            accounts.openAll(missing);
        }
    }

    private static Collection<String> idNos(List<DueHousehold> due) {
        return due.stream().map(DueHousehold::idNo).toList();
    }
}
