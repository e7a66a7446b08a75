export type {
  ContractMatchers,
  ContractOptions,
  ContractRunner,
  MakeClient,
  MakeTwoClients,
} from './testing/ClientContract.js'
export { describeClientContract } from './testing/describeClientContract.js'
