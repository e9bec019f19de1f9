import ReviewChecklist from '../review/ReviewChecklist.astro';
import SelfReview from '../review/SelfReview.astro';
import Simulator from '../simulators/Simulator.astro';
import CodeFrame from './CodeFrame.astro';
import Exercise from './Exercise.astro';
import Fence from './Fence.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import Key from './Key.astro';
import Sample from './Sample.astro';
import SamplePair from './SamplePair.astro';
import Table from './Table.astro';
import Taught from './Taught.astro';
import Term from './Term.astro';
import Versus from './Versus.astro';
import AuthorizerCache from './diagrams/AuthorizerCache.astro';
import ClaimOutcomes from './diagrams/ClaimOutcomes.astro';
import CommandPath from './diagrams/CommandPath.astro';
import ConnectionModels from './diagrams/ConnectionModels.astro';
import FourGates from './diagrams/FourGates.astro';
import GraphqlAggregation from './diagrams/GraphqlAggregation.astro';
import HealthyResolvers from './diagrams/HealthyResolvers.astro';
import HidingDecision from './diagrams/HidingDecision.astro';
import InternalCallers from './diagrams/InternalCallers.astro';
import LatencySplit from './diagrams/LatencySplit.astro';
import PartnerPath from './diagrams/PartnerPath.astro';
import PrivateApi from './diagrams/PrivateApi.astro';
import ProductMatrix from './diagrams/ProductMatrix.astro';
import ProductTable from './diagrams/ProductTable.astro';
import ProductTree from './diagrams/ProductTree.astro';
import SixDoors from './diagrams/SixDoors.astro';
import TokenBucketPicture from './diagrams/TokenBucketPicture.astro';
import VpcLinkPath from './diagrams/VpcLinkPath.astro';
import SkillMap from './diagrams/SkillMap.astro';
import WhoDecides from './diagrams/WhoDecides.astro';
import './lesson.css';

/** What a lesson may use without importing it: `<Content components={lessonComponents} />`. */
export const lessonComponents = {
  h2: Heading,
  pre: Fence,
  AuthorizerCache,
  ClaimOutcomes,
  CodeFrame,
  CommandPath,
  ConnectionModels,
  Exercise,
  Figure,
  FourGates,
  GraphqlAggregation,
  HealthyResolvers,
  HidingDecision,
  InternalCallers,
  Key,
  LatencySplit,
  PartnerPath,
  PrivateApi,
  ProductMatrix,
  ProductTable,
  ProductTree,
  ReviewChecklist,
  Sample,
  SamplePair,
  SelfReview,
  Simulator,
  SixDoors,
  SkillMap,
  Table,
  Taught,
  Term,
  TokenBucketPicture,
  Versus,
  VpcLinkPath,
  WhoDecides,
};
