"""The builders of the noun groups: what a matched level of ``noun_groups.yaml`` makes of its captures."""

from __future__ import annotations

from kg.language.groups.actors import (
    delegates,
    delegates_of,
    format_group,
    group,
    group_of_office,
    listed,
    listed_apposed,
    listed_of_states,
    pair,
    part_of_country,
    place,
    place_in_list,
)
from kg.language.groups.again import each_again, leaders_again, men_again, sides_again, titles_again, two_again
from kg.language.groups.bodies import (
    ABROAD,
    body,
    body_bare,
    body_own,
    force,
    force_numbered,
    forces,
    in_exile,
    ministry,
    name_body,
    side,
)
from kg.language.groups.common import Builder, capitalised, here, named_again, polity_of, state_of
from kg.language.groups.counterparts import counterpart, counterparts, counterparts_unnamed
from kg.language.groups.name_lists import co_chairs_named, name_of_state, paired, paired_apart, titled_names, titled_of_both
from kg.language.groups.naming import full_name, hold, named_person, person_entity
from kg.language.groups.office_names import chaired_format
from kg.language.groups.offices import owned_office, settle_bare_offices, state
from kg.language.groups.owners import government_of_person, own_government
from kg.language.groups.part_roles import PART_BUILDERS
from kg.language.groups.persons import (
    head_of_namesake,
    person_deputy_and_minister,
    person_of_state,
    person_of_whose,
    person_plain,
    person_role,
    person_role_for,
    person_role_from,
    person_second_role,
    person_two_roles,
    person_two_titles,
    titled_by_context,
    titled_by_superior,
)
from kg.language.groups.roles import (
    head_of_delegation,
    head_of_diplomacy,
    role,
    role_of_deputy,
    role_of_national_deputy,
    role_of_new_place,
    role_of_person,
    role_of_place,
    role_of_role,
    role_sent,
    roles,
    serving_holder,
)
from kg.language.groups.titles import title, title_portfolio

__all__ = [
    "ABROAD", "BUILDERS", "Builder", "capitalised", "chaired_format", "full_name", "here", "hold", "name_body",
    "named_again", "named_person", "owned_office", "person_entity", "polity_of", "settle_bare_offices", "state", "state_of",
]

BUILDERS: dict[str, Builder] = {
    builder.__name__: builder
    for builder in (
        body, body_bare, body_own, ministry, force, force_numbered, forces, side, government_of_person, own_government, title,
        title_portfolio,
        role, roles, role_of_role, role_of_person, serving_holder, role_of_place, role_of_new_place, role_of_deputy,
        role_of_national_deputy, role_sent, head_of_delegation, head_of_diplomacy, person_role, person_role_for,
        person_second_role, person_two_roles, person_two_titles, person_deputy_and_minister, person_plain, in_exile,
        person_of_state, person_of_whose, head_of_namesake, counterpart, counterparts, counterparts_unnamed,
        paired, paired_apart,
        titled_names, titled_of_both, titled_by_context, titled_by_superior, person_role_from, co_chairs_named,
        name_of_state, group, place, place_in_list, part_of_country,
        group_of_office,
        listed, listed_of_states, listed_apposed, delegates, delegates_of, format_group, pair,
        titles_again, each_again, sides_again, leaders_again, men_again, two_again,
    )
} | PART_BUILDERS
